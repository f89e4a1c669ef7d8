import type { Election } from '../election.ts'
import { leastAtLeast } from '../single/shares.ts'
import type { CrossedOff, ProjectRules } from './contract.ts'

/** Projects named on too few papers. A share is of all papers, the empty ones too, and of all districts together. */
export function withTooLittleSupport(
  { projects, papers }: Election,
  support: ProjectRules['leastSupport'],
): CrossedOff[] {
  if (!support) return []
  const needed = 'share' in support ? leastAtLeast(support.share, papers.count) : support.papers
  const named = new Array<number>(projects.length).fill(0)
  for (let row = 0; row < papers.rows; row++)
    for (let k = papers.start[row]!; k < papers.start[row + 1]!; k++) named[papers.choice[k]!]! += papers.times[row]!
  return projects.flatMap(({ id }, at) =>
    named[at]! < needed ? [{ id, reason: 'too-little-support' as const, papers: named[at]!, needed }] : [],
  )
}
