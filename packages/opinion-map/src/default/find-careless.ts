import type { Flag } from '../contract.ts'
import { log } from '../same-everywhere.ts'
import type { UsableVotes } from './usable-votes.ts'

/** Votes below which nobody is flagged, and evidence (nats) needed: 6 is about four hundred to one. */
const fewestVotes = 10
const leastEvidence = 6
/** Of the answers: one in thirty may differ. */
const leastShare = 0.967
/** Where more of those who could be flagged would be, it is the statements that are all alike. */
const mostFlagged = 0.4

/**
 * People who agree with all, or disagree with all, where others do not: the evidence is how unlikely their row of
 * answers would be for somebody who answers as everybody does. Agreeing with fifteen statements that nine in ten
 * agree with is no evidence. Where most people would be flagged nobody is.
 */
export function findCareless(votes: UsableVotes): Flag[] {
  const surprise = logShares(votes)
  const flags: Flag[] = []
  let able = 0
  for (let i = 0; i < votes.persons; i++) {
    if (votes.cast[i]! < fewestVotes) continue
    able++
    const kind = oneSided(votes, i)
    if (kind === undefined) continue
    const evidence = surpriseOf(votes, i, kind === 'agrees-with-all' ? surprise.agree : surprise.disagree)
    if (evidence >= leastEvidence) flags.push({ person: i, kind, evidence, counted: false })
  }
  return flags.length > mostFlagged * able ? [] : flags
}

function oneSided(votes: UsableVotes, i: number): 'agrees-with-all' | 'disagrees-with-all' | undefined {
  const { start, value } = votes.byPerson
  const most = votes.cast[i]! * (1 - leastShare)
  let notAgree = 0
  let notDisagree = 0
  for (let k = start[i]!; k < start[i + 1]!; k++) {
    if (value[k]! <= 0) notAgree++
    if (value[k]! >= 0) notDisagree++
    if (notAgree > most && notDisagree > most) return undefined
  }
  return notAgree <= most ? 'agrees-with-all' : 'disagrees-with-all'
}

function logShares(votes: UsableVotes) {
  const agree = new Float64Array(votes.statements)
  const disagree = new Float64Array(votes.statements)
  for (let j = 0; j < votes.statements; j++) {
    const n = votes.agree[j]! + votes.disagree[j]! + votes.pass[j]! + 1.5
    agree[j] = -log((votes.agree[j]! + 0.5) / n)
    disagree[j] = -log((votes.disagree[j]! + 0.5) / n)
  }
  return { agree, disagree }
}

function surpriseOf(votes: UsableVotes, i: number, surprise: Float64Array): number {
  const { start, other } = votes.byPerson
  let sum = 0
  for (let k = start[i]!; k < start[i + 1]!; k++) sum += surprise[other[k]!]!
  return sum
}
