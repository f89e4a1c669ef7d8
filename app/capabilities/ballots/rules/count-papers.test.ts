import { describe, expect, it } from 'vitest'
import { budgetToCount, decisionToCount, papersFor } from '../testing/build-count.ts'
import type { Choices } from '../vocabulary.ts'
import type { BudgetResult } from './ballot-result.ts'
import { countPapers } from './count-papers.ts'
import { type BudgetRule, usualYesNo } from './count-rule.ts'

const greedyRule: BudgetRule = {
  rule: 'greedy',
  isPerCost: false,
  ties: 'votes-cost-number',
  minimumSupport: null,
  districts: [],
}

const budget = (ballot: Parameters<typeof countPapers>[0], papers: readonly Choices[]) =>
  countPapers(ballot, papers) as BudgetResult
const project = (result: BudgetResult, number: number) => result.projects.find((each) => each.number === number)!

describe('a budget', () => {
  it('cannot be counted where a paper names what the ballot does not have', () => {
    const ballot = budgetToCount([10], { budget: 10 })
    expect(() => countPapers(ballot, papersFor('approval', { 2: 1 }))).toThrow('names an option')
  })

  it('is spent on nothing where nobody handed in a paper', () => {
    const result = budget(budgetToCount([10, 20], { budget: 100 }), [])
    expect(result).toMatchObject({ papers: 0, winners: [], spent: 0, cannot: 'no-papers' })
    expect(result.projects.map(({ number }) => number)).toEqual([1, 2])
  })

  it('goes down the list by votes under the greedy rule, and says by how much each loser was short', () => {
    const ballot = budgetToCount([60, 50, 30], { budget: 100, rule: greedyRule })
    const result = budget(ballot, papersFor('approval', { '1,2': 5, 1: 2, 3: 4, '': 1 }))
    expect(result).toMatchObject({ papers: 12, blank: 1, winners: [1, 3], spent: 9_000, represented: 11 })
    expect(project(result, 2)).toMatchObject({
      votes: 5,
      won: null,
      lost: { kind: 'budget-short', left: 4_000, short: 1_000, place: 2 },
    })
    expect(result.steps.map(({ number, what, left }) => [number, what, left])).toEqual([
      [1, 'taken', 4_000],
      [2, 'passed-over', 4_000],
      [3, 'taken', 1_000],
    ])
  })

  it('puts every rule beside the ballot’s own', () => {
    const ballot = budgetToCount([60, 50, 30], { budget: 100, rule: greedyRule })
    const { rules } = budget(ballot, papersFor('approval', { '1,2': 5, 1: 2, 3: 4 }))
    expect(rules[0]).toEqual({ rule: 'own', winners: [1, 3], spent: 9_000, represented: 11 })
    expect(rules.find(({ rule }) => rule === 'greedy')).toMatchObject({ winners: [1, 3] })
  })

  it('gives one result, to the last letter, whatever the order of the papers', () => {
    const ballot = budgetToCount([60, 50, 30], { budget: 100, rule: greedyRule })
    const papers = papersFor('approval', { '1,2': 5, '2,3': 2, 3: 4, '': 1 })
    expect(JSON.stringify(countPapers(ballot, papers.toReversed()))).toBe(JSON.stringify(countPapers(ballot, papers)))
  })
})

describe('a decision', () => {
  const yesNo = (yes: number, no: number): Choices[] => [
    ...Array.from({ length: yes }, () => ({ type: 'yes-no', answer: 'yes' }) as const),
    ...Array.from({ length: no }, () => ({ type: 'yes-no', answer: 'no' }) as const),
  ]
  const outcome = (result: ReturnType<typeof countPapers>) =>
    result.kind === 'single' && result.count.kind === 'counted' ? result.count.outcome : null

  it('fails where it is level, and passes by one', () => {
    const ballot = decisionToCount(0, 'yes-no', usualYesNo)
    expect(outcome(countPapers(ballot, yesNo(3, 3)))).toEqual({ kind: 'failed' })
    expect(outcome(countPapers(ballot, yesNo(4, 3)))).toEqual({ kind: 'passed' })
  })

  it('needs its quorum of the roll', () => {
    const ballot = decisionToCount(0, 'yes-no', { ...usualYesNo, quorum: { part: 1, whole: 2 } } as typeof usualYesNo)
    expect(outcome(countPapers(ballot, yesNo(4, 0), { roll: 9 }))).toEqual({
      kind: 'too-few-took-part',
      needed: 5,
      had: 4,
    })
  })

  it('names who is level, and goes on with the lot that was drawn', () => {
    const ballot = decisionToCount(2, 'choose-one', { rule: 'plurality', ties: 'lots' })
    const papers: Choices[] = [1, 2].map((option) => ({ type: 'choose-one', option }))
    expect(outcome(countPapers(ballot, papers))).toMatchObject({ kind: 'draw-needed', tied: ['1', '2'] })
    expect(outcome(countPapers(ballot, papers, { lot: [2, 1] }))).toEqual({ kind: 'elected', elected: ['2'] })
  })

  it('counts first choices of ranked papers, and papers that rank nothing', () => {
    const ballot = decisionToCount(3, 'ranking', { rule: 'instant-runoff', ties: 'lots' })
    const result = countPapers(ballot, papersFor('ranking', { '1,2': 4, '2,1': 3, '3,2': 2, '': 1 }))
    expect(result).toMatchObject({
      papers: 10,
      blank: 1,
      chosen: [
        { number: 1, papers: 4 },
        { number: 2, papers: 3 },
        { number: 3, papers: 2 },
      ],
    })
    expect(outcome(result)).toEqual({ kind: 'elected', elected: ['2'] })
  })
})
