import type { ProjectRules } from '@folkmoot/counting'
import type { BudgetRule } from '../count-rule.ts'
import type { BallotToCount } from './ballot-to-count.ts'
import { idOf } from './gather-election.ts'

/** What the ballot says of groups, needs, least support and districts, in the words of the count. */
export function projectRulesOf(ballot: BallotToCount, { minimumSupport, districts }: BudgetRule): ProjectRules {
  const groups = groupsOf(ballot)
  const dependencies = ballot.options
    .filter(({ needs }) => needs.length > 0)
    .map(({ number, needs }) => ({ project: idOf(number), needs: needs.map(idOf) }))
  return {
    ...(groups.length > 0 ? { groups } : {}),
    ...(dependencies.length > 0 ? { dependencies } : {}),
    ...(minimumSupport ? { leastSupport: { share: [minimumSupport.part, minimumSupport.whole] as const } } : {}),
    ...(districts.length > 0 ? { districts: districtsOf(ballot, districts) } : {}),
  }
}

/** Of each group only the best wins. */
function groupsOf({ options }: BallotToCount) {
  const names = [...new Set(options.flatMap(({ bestOf }) => (bestOf === null ? [] : [bestOf])))]
  return names.map((name) => ({
    name,
    projects: options.filter(({ bestOf }) => bestOf === name).map(({ number }) => idOf(number)),
  }))
}

/** What districts leave over goes to the common budget, for which their losers stand too. */
function districtsOf({ options, budgetPence }: BallotToCount, kept: BudgetRule['districts']) {
  const named = new Set(kept.map(({ district }) => district))
  const others = new Set(
    options.flatMap(({ district }) => (district !== null && !named.has(district) ? [district] : [])),
  )
  const sum = kept.reduce((total, { pence }) => total + pence, 0)
  return {
    budgets: [
      ...kept.map(({ district, pence }) => ({ district, budget: BigInt(pence) })),
      ...[...others].map((district) => ({ district, budget: 0n })),
    ],
    common: BigInt(Math.max(0, (budgetPence ?? 0) - sum)),
    leftovers: 'to-common' as const,
    standInCommon: 'whole-place-and-losers' as const,
  }
}
