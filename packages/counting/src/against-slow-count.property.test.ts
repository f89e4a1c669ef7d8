import { expect, test } from 'vitest'
import { allRules } from './all-rules.ts'
import { writeAmount } from './amount.ts'
import { countBudget, whyNot } from './count-budget.ts'
import type { Election } from './election.ts'
import type { BudgetRule, EqualSharesRule } from './rule.ts'
import { electionOf, type MadeElection, madeElection } from './testing/made-election.ts'
import { slowCount } from './testing/slow-count.ts'

/** The same seeds before each merge; others every night. */
const isNightly = process.env.FOLKMOOT_TEST_NIGHTLY === '1'
const firstSeed = isNightly ? Math.floor(Date.now() / 1000) : 1

const sizes = [
  { elections: isNightly ? 20_000 : 500, projects: 10, papers: 25 },
  { elections: isNightly ? 400 : 8, projects: 25, papers: 250 },
]

test.each(sizes)(
  '$elections elections of up to $papers papers come out as the text of the rules has them',
  (size) => {
    let counts = 0
    for (let seed = firstSeed; seed < firstSeed + size.elections; seed++) {
      const made = madeElection(seed, size)
      const election = electionOf(made)
      for (const rule of rulesFor(seed).filter((each) => whyNot(election, each) === null)) {
        expect([seed, rule, counted(election, rule)]).toEqual([seed, rule, slowly(made, rule)])
        counts++
      }
    }
    expect(counts).toBeGreaterThan(size.elections * 5)
  },
  3_600_000,
)

function counted(election: Election, rule: BudgetRule) {
  const count = countBudget(election, rule)
  if (!count.ok) throw new Error(count.refusal.kind)
  const { selected, order, tieEvents, runs, totalCost } = count.outcome
  return { selected, order, tieEvents, runs, totalCost: writeAmount(totalCost, election.places) }
}

function slowly(made: MadeElection, rule: BudgetRule) {
  const slow = slowCount(made, rule)
  return { ...slow, totalCost: writeAmount(slow.totalCost, made.places) }
}

function rulesFor(seed: number): BudgetRule[] {
  const tieBreak = seed % 3 === 0 ? 'cost-votes-id' : 'votes-cost-id'
  const shares = (['cost', 'cardinality', 'points', 'rank-points', 'borda'] as const).flatMap((utility) =>
    (['none', 'greedy', 'add1', 'add1+greedy'] as const).map(
      (completion): EqualSharesRule => ({
        rule: 'mes',
        utility,
        completion,
        start: seed % 2 ? 'exact' : 'floor',
        stop: seed % 5 < 2 ? 'overspend' : 'exhaustive-or-overspend',
        tieBreak,
      }),
    ),
  )
  const greedy = (['votes', 'points', 'rank'] as const).flatMap((score) =>
    [false, true].map((perCost) => ({ rule: 'greedy', score, perCost, tieBreak }) as const),
  )
  return [...shares, ...greedy, { rule: 'phragmen', tieBreak }]
}

test('the rules laid side by side are those that the papers allow', () => {
  for (let seed = 1; seed < 40; seed++) {
    const election = electionOf(madeElection(seed))
    for (const rule of allRules(election, 'votes-cost-id')) expect(countBudget(election, rule).ok).toBe(true)
  }
})
