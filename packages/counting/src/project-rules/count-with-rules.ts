import { countBudget } from '../count-budget.ts'
import type { Election } from '../election.ts'
import type { CountRefusal } from '../outcome.ts'
import type { BudgetRule } from '../rule.ts'
import { checkProjectRules } from './check-project-rules.ts'
import type { CrossedOff, ProjectRules, ProjectRulesProblem, RuledOutcome } from './contract.ts'
import { type Counting, countParts, winnersOf } from './count-districts.ts'
import { withTooLittleSupport } from './least-support.ts'

export type RuledCount =
  | { readonly ok: true; readonly outcome: RuledOutcome }
  | { readonly ok: false; readonly refusal: CountRefusal }
  | { readonly ok: false; readonly problems: readonly ProjectRulesProblem[] }

/**
 * Counts a budget by any rule, with rules about projects around it. All is counted; if a winner breaks a rule, the
 * first such winner is crossed off and all is counted again as if it had not stood, until no winner breaks any. So a
 * project is only crossed off where it would have won, every winner keeps the rules, and the same papers give the same
 * answer in any order. Under greedy counting that skips what does not fit, and under Equal Shares without completion,
 * it is as if the others of a full group could no longer be bought.
 */
export function countWithRules(
  election: Election,
  rule: BudgetRule,
  rules: ProjectRules,
  count: Counting['count'] = countBudget,
): RuledCount {
  const problems = checkProjectRules(election, rules)
  if (problems.length > 0) return { ok: false, problems }
  const crossedOff: CrossedOff[] = withTooLittleSupport(election, rules.leastSupport)
  for (let rounds = 1; ; rounds++) {
    const gone = new Set(crossedOff.map(({ id }) => id))
    const counted = countParts({ election, rule, count }, rules.districts, gone)
    if (!counted.ok) return counted
    const order = counted.counts.flatMap(({ outcome }) => winnersOf(outcome))
    const broken = firstWithoutNeeded(order, rules) ?? firstOverGroup(order, rules)
    if (broken) crossedOff.push(broken)
    else return { ok: true, outcome: { ...sumUp(order, counted.counts), crossedOff, rounds } }
  }
}

/** Looked for first: a winner that cannot stand must not push another of its group out. */
function firstWithoutNeeded(order: readonly string[], { dependencies = [] }: ProjectRules): CrossedOff | undefined {
  const won = new Set(order)
  for (const id of order) {
    const needed = dependencies.filter(({ project }) => project === id).flatMap(({ needs }) => needs)
    const missing = needed.filter((one) => !won.has(one))
    if (missing.length > 0) return { id, reason: 'needs', missing }
  }
  return
}

function firstOverGroup(order: readonly string[], { groups = [] }: ProjectRules): CrossedOff | undefined {
  for (const [at, id] of order.entries())
    for (const { name, projects, winners = 1 } of groups) {
      if (!projects.includes(id)) continue
      const before = order.slice(0, at).filter((other) => projects.includes(other))
      if (before.length >= winners) return { id, reason: 'group', group: name, before }
    }
  return
}

function sumUp(order: readonly string[], counts: RuledOutcome['counts']): Omit<RuledOutcome, 'crossedOff' | 'rounds'> {
  const totalCost = counts.reduce((sum, { budget, left }) => sum + budget - left, 0n)
  return { selected: [...order].sort((a, b) => (a < b ? -1 : 1)), order, totalCost, counts }
}
