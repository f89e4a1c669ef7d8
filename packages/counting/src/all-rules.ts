import { whyNot } from './count-budget.ts'
import type { Election } from './election.ts'
import type { BudgetRule, BudgetTieBreak, Completion, EqualSharesRule, Utility } from './rule.ts'
import { scoreFor } from './scores.ts'

/** Every rule that can count these papers, to be laid side by side; the fair ones first. */
export function allRules(election: Election, tieBreak: BudgetTieBreak): BudgetRule[] {
  const score = scoreFor(election)
  const shares = utilitiesFor(election).flatMap((utility) =>
    completions.map(
      (completion): EqualSharesRule => ({
        rule: 'mes',
        utility,
        completion,
        start: 'exact',
        stop: 'exhaustive-or-overspend',
        tieBreak,
      }),
    ),
  )
  const rules: BudgetRule[] = [
    ...shares,
    { rule: 'phragmen', tieBreak },
    { rule: 'greedy', score, perCost: false, tieBreak },
    { rule: 'greedy', score, perCost: true, tieBreak },
  ]
  return rules.filter((rule) => whyNot(election, rule) === null)
}

const completions: readonly Completion[] = ['none', 'greedy', 'add1', 'add1+greedy']

function utilitiesFor({ voteType }: Election): readonly Utility[] {
  if (voteType === 'ordinal') return ['rank-points', 'borda']
  return voteType === 'approval' || voteType === 'choose-1' ? ['cost', 'cardinality'] : ['points']
}

/** What a voter gets from a project, where nothing else is said: by the kind of paper. */
export function utilityFor(election: Election): Utility {
  return utilitiesFor(election)[0]!
}
