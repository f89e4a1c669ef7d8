import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { countBudget } from './count-budget.ts'
import type { Outcome } from './outcome.ts'
import { readPb } from './pb/read-pb.ts'
import type { BudgetRule, EqualSharesRule } from './rule.ts'
import { barOf } from './working/bar-of.ts'
import { explainProject } from './working/explain-project.ts'

/** The worked example of README.md, number by number. */
const reading = readPb(readFileSync(join(import.meta.dirname, '../examples/budgets/village.pb')), 'strict')
if (!reading.ok) throw new Error(JSON.stringify(reading.errors))
const { election } = reading

function outcomeBy(rule: BudgetRule): Outcome {
  const count = countBudget(election, rule)
  if (!count.ok) throw new Error(count.refusal.kind)
  return count.outcome
}

const shares: EqualSharesRule = {
  rule: 'mes',
  utility: 'cost',
  completion: 'none',
  start: 'exact',
  stop: 'exhaustive-or-overspend',
  tieBreak: 'votes-cost-id',
}

test('greedy gives everything to the six', () => {
  const greedy = outcomeBy({ rule: 'greedy', score: 'votes', perCost: false, tieBreak: 'votes-cost-id' })
  expect([greedy.order, greedy.totalCost, greedy.tieEvents]).toEqual([['ramp', 'play'], 900n, 1])
  expect(explainProject(greedy.working, 'books')).toMatchObject({
    kind: 'too-dear',
    left: 0n,
    short: 250n,
    needed: { score: 6, before: 'play' },
  })
})

describe('Equal Shares', () => {
  const { working, order, totalCost, tieEvents } = outcomeBy(shares)

  test('buys the ramp and the library; the play area is short by £300', () => {
    expect([order, totalCost, tieEvents]).toEqual([['ramp', 'books'], 650n, 1])
    expect(explainProject(working, 'ramp')).toMatchObject({
      kind: 'bought',
      round: 1,
      paidInFull: 6,
      tiedWith: ['play'],
    })
    expect(explainProject(working, 'ramp')).toHaveProperty('price', 400 / 6)
    expect(explainProject(working, 'play')).toMatchObject({
      kind: 'short',
      supporters: 6,
      held: 200,
      short: 300,
      lostInRound: 1,
      costThatWouldDo: 200n,
      papersThatWouldDo: 3,
    })
    expect(explainProject(working, 'slide')).toBeNull()
  })

  test('the drawing of a project is as long as its cost', () => {
    expect(barOf(explainProject(working, 'play')!)).toEqual([
      { kind: 'held', amount: 200, papers: 6 },
      { kind: 'missing', amount: 300, papers: null },
    ])
    expect(barOf(explainProject(working, 'books')!)).toEqual([{ kind: 'paid', amount: 250, papers: 3 }])
  })

  test('raised until it would cost too much, the share goes to £149: at £150 it would be £1,150', () => {
    const raised = outcomeBy({ ...shares, completion: 'add1', stop: 'overspend' })
    expect([raised.order, raised.runs]).toEqual([['ramp', 'books'], 51])
    expect(raised.working).toMatchObject({
      share: { numerator: 149n, denominator: 1n },
      ended: 'overspent',
      overspending: { totalCost: 1150n },
    })
  })
})

test('Phragmén buys the ramp at £66.67 and the library at £83.33, and stops at the play area at £150', () => {
  const { order, working } = outcomeBy({ rule: 'phragmen', tieBreak: 'votes-cost-id' })
  expect(order).toEqual(['ramp', 'books'])
  if (working.rule !== 'phragmen') throw new Error('another rule')
  expect(working.rounds.map(({ load }) => load)).toEqual([400 / 6, 250 / 3])
  expect(working.stoppedBy).toEqual({ id: 'play', load: 150, left: 250n })
})

test('a part of the play area: what is left, where that much is of use to it', () => {
  const projects = election.projects.map((project) => ({ ...project, leastPart: 200n }))
  const count = countBudget({ ...election, projects }, { ...shares, partFunding: true })
  expect(count.ok && count.outcome.part).toEqual({ id: 'play', amount: 250n })
  const dear = projects.map((project) => ({ ...project, leastPart: 251n }))
  const none = countBudget({ ...election, projects: dear }, { ...shares, partFunding: true })
  expect(none.ok && none.outcome.part).toBeNull()
})
