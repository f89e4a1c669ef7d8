import { countsElsewhere, type GroupVotes } from './count-group-votes.ts'
import { lowerBound, shrunkShare } from './share-of-votes.ts'

/** What one statement means to the groups; see `MappedStatements` for the floors and the divide. */
export interface StatementScores {
  agreeFloor: number
  disagreeFloor: number
  divide: number
  /** The lowest group's expected share of agreeing, and of disagreeing, drawn a little towards everybody's. */
  agreeScore: number
  disagreeScore: number
}

/**
 * Votes' worth of everybody's share mixed into a group's for ranking. The best statements are so close that without it
 * the order is the luck of whoever happened to be asked.
 */
const mixedIn = 20

/** Floors and scores of statement `j`; all 0 without groups. Costs two Beta bounds per group. */
export function statementScores(votes: GroupVotes, j: number): StatementScores {
  if (votes.groups === 0) return { agreeFloor: 0, disagreeFloor: 0, divide: 0, agreeScore: 0, disagreeScore: 0 }
  const all = countsElsewhere(votes, j, -1)
  const everybody = (all.agree + 0.5) / (all.agree + all.disagree + 1)
  let lowest = 1
  let highest = 0
  let agreeFloor = 1
  let disagreeFloor = 1
  for (let g = 0; g < votes.groups; g++) {
    const agree = votes.agree[j * votes.groups + g]!
    const disagree = votes.disagree[j * votes.groups + g]!
    const share = shrunkShare(agree, disagree, { share: everybody, votes: mixedIn })
    lowest = Math.min(lowest, share)
    highest = Math.max(highest, share)
    agreeFloor = Math.min(agreeFloor, lowerBound(agree, disagree))
    disagreeFloor = Math.min(disagreeFloor, lowerBound(disagree, agree))
  }
  return { agreeFloor, disagreeFloor, divide: highest - lowest, agreeScore: lowest, disagreeScore: 1 - highest }
}
