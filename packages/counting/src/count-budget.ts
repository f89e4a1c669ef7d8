import type { Election } from './election.ts'
import { countEqualShares } from './equal-shares/count-equal-shares.ts'
import { countGreedy } from './greedy/count-greedy.ts'
import type { CountRefusal, Outcome } from './outcome.ts'
import { countPhragmen } from './phragmen/count-phragmen.ts'
import type { BudgetRule } from './rule.ts'

export type BudgetCount =
  | { readonly ok: true; readonly outcome: Outcome }
  | { readonly ok: false; readonly refusal: CountRefusal }

/** Counts a budget by a rule. The same election and rule give the same outcome, whatever the order of the papers. */
export function countBudget(election: Election, rule: BudgetRule): BudgetCount {
  const kind = whyNot(election, rule)
  if (kind) return { ok: false, refusal: { kind, rule } }
  return { ok: true, outcome: counted(election, rule) }
}

function counted(election: Election, rule: BudgetRule): Outcome {
  switch (rule.rule) {
    case 'greedy':
      return countGreedy(election, rule)
    case 'mes':
      return countEqualShares(election, rule)
    case 'phragmen':
      return countPhragmen(election, rule)
  }
}

/** Why the rule cannot count these papers; null where it can. */
export function whyNot({ voteType, papers }: Election, rule: BudgetRule): CountRefusal['kind'] | null {
  const hasPoints = papers.points !== null
  const needed = neededBy(rule)
  if (needed === 'points' && !hasPoints) return 'no-points-on-papers'
  if (needed === 'ranks' && voteType !== 'ordinal') return 'papers-do-not-rank'
  if (needed === 'approvals' && (hasPoints || voteType === 'ordinal')) return 'papers-do-not-approve'
  if (rule.rule !== 'greedy' && papers.count === 0) return 'no-papers'
  return null
}

function neededBy(rule: BudgetRule): 'points' | 'ranks' | 'approvals' | 'any' {
  if (rule.rule === 'phragmen') return 'approvals'
  const word = rule.rule === 'greedy' ? rule.score : rule.utility
  if (word === 'points') return 'points'
  return word === 'rank' || word === 'rank-points' || word === 'borda' ? 'ranks' : 'any'
}
