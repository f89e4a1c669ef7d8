import type { Share, SingleRule, SingleSetting } from './contract.ts'
import type { SingleProblem } from './contract-result.ts'
import { isShare } from './shares.ts'

/** What is wrong with the rule itself or with what was given beside it. */
export function checkRule(rule: SingleRule, { roll }: SingleSetting): SingleProblem[] {
  const problems: SingleProblem[] = []
  const shares: Share[] = rule.quorum ? [rule.quorum.share] : []
  if (rule.kind === 'yes-no') shares.push(rule.majority.share)
  else problems.push(...checkOptions(rule.options))
  for (const share of shares) if (!isShare(share)) problems.push({ problem: 'share-not-possible', share })
  if ('seats' in rule && !(Number.isSafeInteger(rule.seats) && rule.seats > 0))
    problems.push({ problem: 'seats-not-possible', seats: rule.seats })
  if (rule.kind === 'score') problems.push(...checkRange(rule.lowest, rule.highest))
  const ofRoll = rule.kind === 'yes-no' && rule.majority.of === 'roll'
  if (roll === undefined && (rule.quorum || ofRoll)) problems.push({ problem: 'roll-needed' })
  if (roll !== undefined && !(Number.isSafeInteger(roll) && roll >= 0))
    problems.push({ problem: 'roll-not-possible', roll })
  return problems
}

function checkOptions(options: readonly string[]): SingleProblem[] {
  if (options.length === 0) return [{ problem: 'rule-without-options' }]
  const seen = new Set<string>()
  return options.flatMap((option) => {
    if (seen.has(option)) return [{ problem: 'option-twice' as const, option }]
    seen.add(option)
    return []
  })
}

function checkRange(lowest: number, highest: number): SingleProblem[] {
  const possible = Number.isSafeInteger(lowest) && Number.isSafeInteger(highest) && lowest < highest
  return possible ? [] : [{ problem: 'scores-not-possible', lowest, highest }]
}
