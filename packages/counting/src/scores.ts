import type { BudgetPapers, Election } from './election.ts'
import type { Score } from './rule.ts'

/** The score of every project, in units of the papers' points; whole numbers, exact. */
export function scoresOf({ projects, papers }: Election, score: Score): Float64Array {
  const sums = new Float64Array(projects.length)
  for (let row = 0; row < papers.rows; row++) {
    const times = papers.times[row]!
    const [from, to] = [papers.start[row]!, papers.start[row + 1]!]
    for (let k = from; k < to; k++) sums[papers.choice[k]!]! += times * worthOf(papers, score, k, to)
  }
  return sums
}

function worthOf(papers: BudgetPapers, score: Score, k: number, to: number): number {
  if (score === 'votes') return 1
  return score === 'points' ? papers.points![k]! : to - k
}

/** The score that goes with the papers: what decides ties in rules that have no score of their own. */
export function scoreFor({ voteType }: Pick<Election, 'voteType'>): Score {
  if (voteType === 'ordinal') return 'rank'
  return voteType === 'cumulative' || voteType === 'scoring' ? 'points' : 'votes'
}
