import type { Representative, Side } from '../contract.ts'
import type { VoteTable } from '../votes.ts'
import { countsAt, countsElsewhere, type GroupVotes } from './count-group-votes.ts'
import { shareOf, shrunkShare } from './share-of-votes.ts'

const mostShown = 5
/** Votes' worth of everybody's share mixed into each share that is compared. */
const mixedIn = 4
const mostLookedAt = 20
/** Statements answered this much alike by those who answered both say the same. */
const alike = 0.75

interface Telling {
  readonly statement: number
  readonly side: Side
  readonly score: number
}

/**
 * Statements that tell group `g` from the others: most members take that side, fewer elsewhere do, both beyond chance
 * (the 80 % bounds do not meet). Ranked by how much more often members take the side, times how often; shares are
 * drawn towards everybody's first. Near-duplicates of one already chosen are left out. Ties by number.
 */
export function findRepresentative(table: VoteTable, votes: GroupVotes, g: number): Representative[] {
  const chosen: Telling[] = []
  for (const next of mostTelling(votes, table.statements, g)) {
    if (chosen.length === mostShown) break
    if (chosen.every((held) => !saysTheSame(table, held, next))) chosen.push(next)
  }
  return chosen.map(({ statement, side }) => ({
    statement,
    side,
    here: shareOf(countsAt(votes, statement, g), side),
    elsewhere: shareOf(countsElsewhere(votes, statement, g), side),
  }))
}

function mostTelling(votes: GroupVotes, statements: number, g: number): Telling[] {
  const telling: Telling[] = []
  for (let statement = 0; statement < statements; statement++) {
    const here = countsAt(votes, statement, g)
    const there = countsElsewhere(votes, statement, g)
    const share = (here.agree + there.agree + 0.5) / (here.agree + here.disagree + there.agree + there.disagree + 1)
    const all = { share, votes: mixedIn }
    const agreeHere = shrunkShare(here.agree, here.disagree, all)
    const agreeThere = shrunkShare(there.agree, there.disagree, all)
    const side = agreeHere >= agreeThere ? 'agree' : 'disagree'
    const often = side === 'agree' ? agreeHere : 1 - agreeHere
    const score = Math.abs(agreeHere - agreeThere) * often
    if (often > 0.5 && score > 0) telling.push({ statement, side, score })
  }
  telling.sort((a, b) => b.score - a.score || a.statement - b.statement)
  return telling.slice(0, mostLookedAt).filter(({ statement, side }) => {
    return shareOf(countsAt(votes, statement, g), side).low > shareOf(countsElsewhere(votes, statement, g), side).high
  })
}

/** Whether those who answered both mostly answered both alike (in the sense of the sides they stand for). */
function saysTheSame(table: VoteTable, a: Telling, b: Telling): boolean {
  const { start, other, value } = table.byStatement
  let sum = 0
  let squareA = 0
  let squareB = 0
  let both = 0
  for (
    let p = start[a.statement]!, q = start[b.statement]!;
    p < start[a.statement + 1]! && q < start[b.statement + 1]!;
  ) {
    const order = other[p]! - other[q]!
    if (order === 0) {
      sum += value[p]! * value[q]!
      squareA += value[p]! * value[p]!
      squareB += value[q]! * value[q]!
      both++
    }
    if (order <= 0) p++
    if (order >= 0) q++
  }
  const sign = a.side === b.side ? 1 : -1
  return both >= 10 && (sign * sum) / Math.sqrt(squareA * squareB || 1) >= alike
}
