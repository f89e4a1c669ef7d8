import { expect, test } from 'vitest'
import type { BudgetRule } from '../rule.ts'
import type { ProjectRules } from './contract.ts'
import { countWithRules } from './count-with-rules.ts'
import { smallElection } from './testing/small-election.ts'

const greedy: BudgetRule = { rule: 'greedy', score: 'votes', perCost: false, tieBreak: 'votes-cost-id' }

test('rules that cannot be are named, all at once', () => {
  const election = smallElection(10, { 'north/a': 5, b: 5 }, ['a'])
  const rules: ProjectRules = {
    groups: [{ name: 'paths', projects: ['a', 'z'], winners: 0 }],
    dependencies: [{ project: 'b', needs: ['b'] }],
    leastSupport: { share: [3, 2] },
    districts: {
      budgets: [{ district: 'south', budget: 4n }],
      common: 5n,
      leftovers: 'to-common',
      standInCommon: 'whole-place',
    },
  }
  expect(countWithRules(election, greedy, rules)).toEqual({
    ok: false,
    problems: [
      { problem: 'unknown-project', project: 'z' },
      { problem: 'project-needs-itself', project: 'b' },
      { problem: 'winners-not-possible', group: 'paths', winners: 0 },
      { problem: 'support-not-possible' },
      { problem: 'district-without-budget', project: 'a', district: 'north' },
      { problem: 'budgets-do-not-add-up', sum: 9n, budget: 10n },
    ],
  })
})

test('what the budget rule cannot count is refused as ever', () => {
  const refused = countWithRules(smallElection(10, { a: 5 }, ['a']), { ...greedy, score: 'points' }, {})
  expect(refused).toMatchObject({ ok: false, refusal: { kind: 'no-points-on-papers' } })
})

test('without rules the answer is the count’s own', () => {
  const election = smallElection(10, { a: 6, b: 5, c: 4 }, ['ab', 'ac', 'a', 'c'])
  expect(countWithRules(election, greedy, {})).toMatchObject({
    ok: true,
    outcome: { selected: ['a', 'c'], totalCost: 10n, rounds: 1, crossedOff: [] },
  })
})

test('of two ways to mend one path only the one bought first wins, and its money goes to others', () => {
  const election = smallElection(10, { a: 5, b: 5, c: 4 }, ['ab', 'ab', 'a', 'c'])
  const rules: ProjectRules = { groups: [{ name: 'the path', projects: ['a', 'b'] }] }
  expect(countWithRules(election, greedy, rules)).toMatchObject({
    outcome: {
      order: ['a', 'c'],
      rounds: 2,
      crossedOff: [{ id: 'b', reason: 'group', group: 'the path', before: ['a'] }],
    },
  })
})

test('lights for the court are only bought with the court', () => {
  const election = smallElection(10, { court: 0, a: 9, b: 2, c: 3 }, ['ab', 'b', 'b', 'c'])
  const rules: ProjectRules = { dependencies: [{ project: 'b', needs: ['a'] }] }
  expect(countWithRules(election, greedy, rules)).toMatchObject({
    outcome: { crossedOff: [{ id: 'b', reason: 'needs', missing: ['a'] }], rounds: 2 },
  })
  const both = smallElection(12, { a: 9, b: 2, c: 3 }, ['ab', 'ab', 'b', 'c'])
  expect(countWithRules(both, greedy, rules)).toMatchObject({ outcome: { selected: ['a', 'b'], crossedOff: [] } })
})

test('a winner that cannot stand alone does not push its rival out', () => {
  // b comes first of its group but needs d, which is too dear; so c, second of the group, wins.
  const election = smallElection(10, { b: 4, c: 4, d: 20 }, ['b', 'b', 'c'])
  const rules: ProjectRules = {
    groups: [{ name: 'one of two', projects: ['b', 'c'] }],
    dependencies: [{ project: 'b', needs: ['d'] }],
  }
  expect(countWithRules(election, greedy, rules)).toMatchObject({
    outcome: { selected: ['c'], crossedOff: [{ id: 'b', reason: 'needs' }] },
  })
})

test('a project named on too few papers does not stand; the share is of all papers, empty ones too', () => {
  const election = smallElection(10, { a: 5, b: 5 }, ['a', 'a', 'b', '', '', '', '', '', '', ''])
  expect(countWithRules(election, greedy, { leastSupport: { share: [1, 5] } })).toMatchObject({
    outcome: {
      selected: ['a'],
      crossedOff: [{ id: 'b', reason: 'too-little-support', papers: 1, needed: 2 }],
    },
  })
  expect(countWithRules(election, greedy, { leastSupport: { papers: 1 } })).toMatchObject({
    outcome: { selected: ['a', 'b'] },
  })
})

const costs = { 'north/a': 6, 'north/b': 3, 'south/c': 9, 'south/d': 7, e: 8 }
const papers = ['ae', 'a', 'be', 'c', 'ce', 'd']
const districts = {
  budgets: [
    { district: 'north', budget: 8n },
    { district: 'south', budget: 8n },
  ],
  common: 4n,
  leftovers: 'to-common' as const,
  standInCommon: 'whole-place' as const,
}

test('each district spends on its own, and what is left goes to the common budget', () => {
  const counted = countWithRules(smallElection(20, costs, papers), greedy, { districts })
  expect(counted).toMatchObject({
    outcome: {
      // North: a for 6, 2 left. South: c is too dear, d for 7, 1 left. Common: 4 + 3 = 7, e costs 8.
      order: ['a', 'd'],
      totalCost: 13n,
      counts: [
        { district: 'north', budget: 8n, left: 2n, papers: 3 },
        { district: 'south', budget: 8n, left: 1n, papers: 3 },
        { district: null, budget: 7n, fromOthers: 3n, left: 7n, papers: 6 },
      ],
    },
  })
})

test('what did not win at home may stand in the common count, where the rules say so', () => {
  const rules: ProjectRules = { districts: { ...districts, standInCommon: 'whole-place-and-losers' } }
  expect(countWithRules(smallElection(20, costs, papers), greedy, rules)).toMatchObject({
    outcome: { order: ['a', 'd', 'b'], totalCost: 16n },
  })
})

test('money that a district leaves over may also stay unspent', () => {
  const rules: ProjectRules = { districts: { ...districts, leftovers: 'unspent' } }
  expect(countWithRules(smallElection(20, costs, papers), greedy, rules)).toMatchObject({
    outcome: { counts: [{}, {}, { budget: 4n, fromOthers: 0n }] },
  })
})

test('a group reaches over districts', () => {
  const rules: ProjectRules = { districts, groups: [{ name: 'one playground', projects: ['a', 'd'] }] }
  expect(countWithRules(smallElection(20, costs, papers), greedy, rules)).toMatchObject({
    outcome: { order: ['a', 'e'], crossedOff: [{ id: 'd', reason: 'group', before: ['a'] }] },
  })
})
