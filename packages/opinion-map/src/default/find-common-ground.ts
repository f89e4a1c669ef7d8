import type { CommonGround, Divide, Side } from '../contract.ts'
import { countsAt, countsElsewhere, type GroupVotes } from './count-group-votes.ts'
import { shareOf } from './share-of-votes.ts'
import type { StatementScores } from './statement-scores.ts'

/** A group's lower bound must reach this, or the statement is not common ground. */
const leastFloor = 0.5
/** And this many members of every group must have taken a side: three of three would pass the bound alone. */
const leastSides = 5

/** What every group agrees with, then what every group rejects; by the lowest group's expected share, ties by number. */
export function findCommonGround(scores: readonly StatementScores[], votes: GroupVotes): CommonGround[] {
  if (votes.groups === 0) return []
  return [...onSide('agree', scores, votes), ...onSide('disagree', scores, votes)]
}

function onSide(side: Side, scores: readonly StatementScores[], votes: GroupVotes): CommonGround[] {
  const floorOf = (s: StatementScores) => (side === 'agree' ? s.agreeFloor : s.disagreeFloor)
  const scoreOf = (s: StatementScores) => (side === 'agree' ? s.agreeScore : s.disagreeScore)
  return scores
    .map((s, statement) => ({ statement, floor: floorOf(s), score: scoreOf(s) }))
    .filter(({ statement, floor }) => floor >= leastFloor && fewestSides(votes, statement) >= leastSides)
    .sort((a, b) => b.score - a.score || a.statement - b.statement)
    .map(({ statement, floor, score }) => ({
      statement,
      side,
      score,
      floor,
      everyone: shareOf(countsElsewhere(votes, statement, -1), side),
      inGroups: Array.from({ length: votes.groups }, (_, g) => shareOf(countsAt(votes, statement, g), side)),
    }))
}

/** The fewest members of a group who took a side. */
function fewestSides(votes: GroupVotes, statement: number): number {
  let fewest = Number.POSITIVE_INFINITY
  for (let g = 0; g < votes.groups; g++) {
    const { agree, disagree } = countsAt(votes, statement, g)
    fewest = Math.min(fewest, agree + disagree)
  }
  return fewest
}

/** Most dividing statements listed. */
const mostDivides = 20
const leastDivide = 0.2

/** The statements the groups are furthest apart on; ties by number. */
export function findDivides(scores: readonly StatementScores[], votes: GroupVotes): Divide[] {
  if (votes.groups < 2) return []
  return scores
    .map((s, statement) => ({ statement, score: s.divide }))
    .filter(({ score }) => score >= leastDivide)
    .sort((a, b) => b.score - a.score || a.statement - b.statement)
    .slice(0, mostDivides)
    .map(({ statement, score }) => ({
      statement,
      score,
      inGroups: Array.from({ length: votes.groups }, (_, g) => shareOf(countsAt(votes, statement, g), 'agree')),
    }))
}
