import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Election } from '../election.ts'
import type { BudgetRule } from '../rule.ts'
import { tries } from '../testing/tries.ts'
import type { ProjectRules } from './contract.ts'
import { countWithRules } from './count-with-rules.ts'
import { slowEqualShares } from './testing/slow-equal-shares.ts'
import { smallElection } from './testing/small-election.ts'

const greedy: BudgetRule = { rule: 'greedy', score: 'votes', perCost: false, tieBreak: 'votes-cost-id' }

const LETTERS = ['a', 'b', 'c', 'd', 'e', 'f']
const subset = fc.subarray(LETTERS)
const elections = fc
  .record({
    budget: fc.integer({ min: 5, max: 30 }),
    costs: fc.array(fc.integer({ min: 1, max: 15 }), { minLength: 6, maxLength: 6 }),
    papers: fc.array(subset, { minLength: 1, maxLength: 8 }),
  })
  .map(({ budget, costs, papers }) =>
    smallElection(
      budget,
      Object.fromEntries(LETTERS.map((id, at) => [id, costs[at]!])),
      papers.map((one) => one.join('')),
    ),
  )
const groups = fc.array(
  fc.record({ name: fc.constantFrom('g', 'h'), projects: subset, winners: fc.integer({ min: 1, max: 2 }) }),
  { maxLength: 2 },
)
const dependencies = fc
  .array(fc.record({ project: fc.constantFrom(...LETTERS), needs: subset }), { maxLength: 3 })
  .map((all) => all.map(({ project, needs }) => ({ project, needs: needs.filter((one) => one !== project) })))

/** Greedy counting with groups as one would do it by hand: down the list once, passing over members of full groups. */
function byHand({ projects, papers, budget }: Election, rules: ProjectRules): string[] {
  const votes = projects.map((_, at) => {
    let sum = 0
    for (let row = 0; row < papers.rows; row++)
      for (let k = papers.start[row]!; k < papers.start[row + 1]!; k++)
        if (papers.choice[k] === at) sum += papers.times[row]!
    return sum
  })
  const list = projects
    .map(({ id, cost }, at) => ({ id, cost, votes: votes[at]! }))
    .sort((x, y) => y.votes - x.votes || Number(x.cost - y.cost) || (x.id < y.id ? -1 : 1))
  const bought: string[] = []
  let left = budget
  for (const { id, cost } of list) {
    const isFull = (rules.groups ?? []).some(
      ({ projects: own, winners = 1 }) =>
        own.includes(id) && bought.filter((one) => own.includes(one)).length >= winners,
    )
    if (isFull || cost > left) continue
    bought.push(id)
    left -= cost
  }
  return bought
}

test('greedy with groups is what one gets going down the list by hand', () => {
  fc.assert(
    fc.property(elections, groups, (election, own) => {
      const counted = countWithRules(election, greedy, { groups: own })
      expect(counted).toMatchObject({ ok: true, outcome: { order: byHand(election, { groups: own }) } })
    }),
    tries(500),
  )
})

const equalShares: BudgetRule = {
  rule: 'mes',
  utility: 'cardinality',
  completion: 'none',
  start: 'exact',
  stop: 'exhaustive-or-overspend',
  tieBreak: 'votes-cost-id',
}

test('Equal Shares with groups is what one gets if the others of a full group can no longer be bought', () => {
  let met = 0
  fc.assert(
    fc.property(elections, groups, (election, own) => {
      const counted = countWithRules(election, equalShares, { groups: own })
      expect(counted).toMatchObject({ ok: true, outcome: { order: slowEqualShares(election, { groups: own }) } })
      if ('outcome' in counted && counted.outcome.rounds > 1) met++
    }),
    tries(500),
  )
  expect(met).toBeGreaterThan(50)
})

const rules: readonly BudgetRule[] = [
  greedy,
  equalShares,
  { ...equalShares, utility: 'cost', completion: 'add1+greedy' },
  { rule: 'phragmen', tieBreak: 'votes-cost-id' },
]

test('under every budget rule the winners keep every rule about projects, and the money is enough', () => {
  fc.assert(
    fc.property(elections, groups, dependencies, fc.constantFrom(...rules), (election, own, needs, rule) => {
      const counted = countWithRules(election, rule, { groups: own, dependencies: needs, leastSupport: { papers: 1 } })
      if (!('outcome' in counted)) throw new Error('not counted')
      const { selected, totalCost, crossedOff } = counted.outcome
      for (const { projects, winners } of own)
        expect(selected.filter((id) => projects.includes(id)).length).toBeLessThanOrEqual(winners)
      for (const one of needs)
        if (selected.includes(one.project)) expect(selected).toEqual(expect.arrayContaining(one.needs))
      for (const { id } of crossedOff) expect(selected).not.toContain(id)
      const costs = new Map(election.projects.map(({ id, cost }) => [id, cost]))
      expect(totalCost).toBe(selected.reduce((sum, id) => sum + costs.get(id)!, 0n))
      expect(totalCost <= election.budget).toBe(true)
    }),
    tries(400),
  )
})

test('a project is only crossed off where it would have won: without the rules’ last crossing it wins', () => {
  fc.assert(
    fc.property(elections, groups, (election, own) => {
      const counted = countWithRules(election, greedy, { groups: own })
      if (!('outcome' in counted) || counted.outcome.crossedOff.length === 0) return
      const first = counted.outcome.crossedOff[0]!.id
      expect(countWithRules(election, greedy, {})).toMatchObject({
        outcome: { selected: expect.arrayContaining([first]) },
      })
    }),
    tries(300),
  )
})

test('no district spends more than it has, nobody wins outside their district, and the common budget is kept', () => {
  const places = fc.array(fc.constantFrom('north/', 'south/', ''), { minLength: 6, maxLength: 6 })
  const districts = fc.record({
    north: fc.integer({ min: 0, max: 20 }),
    south: fc.integer({ min: 0, max: 20 }),
    common: fc.integer({ min: 0, max: 20 }),
    leftovers: fc.constantFrom('to-common' as const, 'unspent' as const),
    standInCommon: fc.constantFrom('whole-place' as const, 'whole-place-and-losers' as const),
  })
  const costs = fc.array(fc.integer({ min: 1, max: 15 }), { minLength: 6, maxLength: 6 })
  const papers = fc.array(subset, { minLength: 1, maxLength: 8 })
  let passedOn = 0
  fc.assert(
    fc.property(
      places,
      districts,
      costs,
      papers,
      groups,
      fc.constantFrom(...rules),
      (at, own, cost, all, alike, rule) => {
        const { north, south, common } = own
        const named = Object.fromEntries(LETTERS.map((id, k) => [`${at[k]}${id}`, cost[k]!]))
        const election = smallElection(
          north + south + common,
          named,
          all.map((one) => one.join('')),
        )
        const counted = countWithRules(election, rule, {
          groups: alike,
          districts: {
            budgets: [
              { district: 'north', budget: BigInt(north) },
              { district: 'south', budget: BigInt(south) },
            ],
            common: BigInt(common),
            leftovers: own.leftovers,
            standInCommon: own.standInCommon,
          },
        })
        if (!('outcome' in counted)) throw new Error('not counted')
        const [first, second, last] = counted.outcome.counts
        const spent = (part: typeof first) => part!.budget - part!.left
        expect(spent(first) <= BigInt(north) && spent(second) <= BigInt(south)).toBe(true)
        expect(last!.budget).toBe(BigInt(common) + (own.leftovers === 'to-common' ? first!.left + second!.left : 0n))
        expect(last!.left >= 0n && counted.outcome.totalCost <= election.budget).toBe(true)
        const home = new Map(election.projects.map(({ id, district }) => [id, district]))
        for (const part of [first, second])
          for (const id of part!.outcome?.selected ?? []) expect(home.get(id)).toBe(part!.district)
        expect(new Set(counted.outcome.order).size).toBe(counted.outcome.order.length)
        if (last!.fromOthers > 0n && last!.outcome && last!.outcome.totalCost > BigInt(common)) passedOn++
      },
    ),
    tries(500),
  )
  expect(passedOn).toBeGreaterThan(20)
})
