import { isBlank } from './check-papers.ts'
import type { SinglePapers, SingleRule, SingleSetting } from './contract.ts'
import type { Turnout } from './contract-result.ts'
import { leastAtLeast } from './shares.ts'

/** Who took part, and whether that is enough. */
export function countTurnout(papers: SinglePapers, rule: SingleRule, { roll }: SingleSetting): Turnout {
  let all = 0
  let blank = 0
  let yes = 0
  for (const { marks, times } of papers) {
    all += times
    if (isBlank(marks)) blank += times
    if ('answer' in marks && marks.answer === 'yes') yes += times
  }
  const turnout = { papers: all, blank, votes: all - blank, ...(roll === undefined ? {} : { roll }) }
  if (!rule.quorum || roll === undefined) return turnout
  const had = { papers: all, votes: all - blank, yes }[rule.quorum.counts]
  return { ...turnout, quorum: { needed: leastAtLeast(rule.quorum.share, roll), had } }
}
