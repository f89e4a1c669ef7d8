import type { SinglePapers, SingleSetting, YesNoRule } from './contract.ts'
import type { SingleOutcome, YesNoWorking } from './contract-result.ts'
import { leastAtLeast, leastMoreThan } from './shares.ts'

/** Yes or no. Never a tie: exactly the share either is enough or is not, as the rule says beforehand. */
export function countYesNo(
  papers: SinglePapers,
  rule: YesNoRule,
  { roll }: SingleSetting,
): { outcome: SingleOutcome; working: YesNoWorking } {
  const votes = { yes: 0, no: 0, abstain: 0 }
  for (const { marks, times } of papers) if ('answer' in marks) votes[marks.answer] += times
  const cast = votes.yes + votes.no
  const base = { votes: cast, papers: cast + votes.abstain, roll: roll ?? 0 }[rule.majority.of]
  const least = rule.majority.needs === 'more-than' ? leastMoreThan : leastAtLeast
  const needed = least(rule.majority.share, base)
  const passed = votes.yes >= needed && votes.yes > 0
  const working = { kind: 'yes-no' as const, ...votes, base, needed, changed: changeOf(votes, needed, passed) }
  return { outcome: cast === 0 ? { kind: 'nothing-marked' } : { kind: passed ? 'passed' : 'failed' }, working }
}

/** Voters changing sides leave the base as it is, so the change is exact. */
function changeOf(votes: { yes: number; no: number }, needed: number, passed: boolean): YesNoWorking['changed'] {
  if (passed) return needed > 0 ? { from: 'yes', to: 'no', voters: votes.yes - needed + 1 } : null
  const voters = Math.max(needed, 1) - votes.yes
  return voters <= votes.no ? { from: 'no', to: 'yes', voters } : null
}
