import type { BallotDraft } from './ballot-draft.ts'
import { isBudgetRule } from './is-budget-rule.ts'

/** What a draft still lacks before people can be let in. */
export type MissingToOpen =
  | 'promise-missing'
  | 'too-few-options'
  | 'cost-missing'
  | 'nothing-affordable'
  | 'district-without-options'
  | 'option-without-district'
  | 'more-seats-than-options'
  | 'closes-missing'
  | 'closes-too-soon'
  | 'closes-before-opens'

/** A ballot is open for at least this long, so that nobody opens one that is over before it is seen. */
export const shortestMinutes = 30

export function missingToOpen(draft: BallotDraft, at: Date): readonly MissingToOpen[] {
  return [
    ...(draft.promise.trim() === '' ? ['promise-missing' as const] : []),
    ...missingOfOptions(draft),
    ...missingOfTimes(draft, at),
  ]
}

function missingOfOptions({ paper, options, budgetPence, rule }: BallotDraft): readonly MissingToOpen[] {
  if (paper === 'yes-no') return []
  const missing: MissingToOpen[] = []
  if (options.length < 2) missing.push('too-few-options')
  if (rule.rule === 'stv' && rule.seats >= options.length) missing.push('more-seats-than-options')
  if (budgetPence === null || !isBudgetRule(rule)) return missing
  if (options.some(({ costPence }) => costPence === null || costPence === 0)) missing.push('cost-missing')
  else if (options.length > 0 && options.every(({ costPence }) => costPence! > budgetPence))
    missing.push('nothing-affordable')
  const used = new Set(options.map(({ district }) => district))
  if (rule.districts.some(({ district }) => !used.has(district))) missing.push('district-without-options')
  const known = new Set(rule.districts.map(({ district }) => district))
  if (known.size > 0 && options.some(({ district }) => district !== null && !known.has(district)))
    missing.push('option-without-district')
  return missing
}

function missingOfTimes({ opensAt, closesAt }: BallotDraft, at: Date): readonly MissingToOpen[] {
  if (!closesAt) return ['closes-missing']
  const from = opensAt && opensAt > at ? opensAt : at
  if (opensAt && closesAt <= opensAt) return ['closes-before-opens']
  return closesAt.getTime() - from.getTime() < shortestMinutes * 60_000 ? ['closes-too-soon'] : []
}
