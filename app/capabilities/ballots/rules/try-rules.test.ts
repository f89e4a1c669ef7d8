import { expect, it } from 'vitest'
import type { PaperType } from '../vocabulary.ts'
import type { BallotToCount } from './count/ballot-to-count.ts'
import { usualBudgetRule, usualYesNo } from './count-rule.ts'
import { freshRule } from './fresh-rule.ts'
import { usualBounds } from './paper-bounds.ts'
import { rulesForPaper } from './rules-for-paper.ts'
import { tryRules } from './try-rules.ts'

const options = Array.from({ length: 10 }, (_, k) => ({
  number: k + 1,
  costPence: 100_000,
  district: null,
  bestOf: null,
  needs: [],
}))
const trial = { papers: 400, minority: 20, seed: 7 }
const budget: BallotToCount = {
  paper: { type: 'approval', bounds: {} },
  budgetPence: 500_000,
  options,
  rule: usualBudgetRule,
}

it('shows what the rules are for: equal shares serve the smaller group more than most votes first does', () => {
  const tried = tryRules(budget, trial)
  const of = (rule: string) => tried.find((each) => each.kind === 'budget' && each.rule === rule)
  const [own, greedy] = [of('own'), of('greedy')]
  if (own?.kind !== 'budget' || greedy?.kind !== 'budget') throw new Error('Both are counted.')
  expect(tried[0]).toBe(own)
  expect(own.minority).toBeGreaterThan(greedy.minority)
  expect(tried.map((each) => each.rule)).not.toContain('equal-shares')
  expect(greedy.spent).toBeLessThanOrEqual(500_000)
})

it('says the same for the same seed', () => {
  expect(tryRules(budget, trial)).toEqual(tryRules(budget, trial))
})

it('counts every paper by every rule that goes with it', () => {
  const single: readonly PaperType[] = ['choose-one', 'approval', 'score', 'ranking']
  for (const type of single) {
    const [first] = rulesForPaper(type, false)
    const tried = tryRules(
      { paper: { type, bounds: usualBounds(type) }, budgetPence: null, options, rule: freshRule(first!) },
      trial,
    )
    expect(
      tried.map(({ kind }) => kind),
      type,
    ).not.toContain('single')
  }
  const yesNo = { paper: { type: 'yes-no', bounds: {} }, budgetPence: null, options: [], rule: usualYesNo } as const
  expect(tryRules(yesNo, trial)).toEqual([{ kind: 'single', rule: 'yes-no', isOwn: true, outcome: 'carried' }])
})
