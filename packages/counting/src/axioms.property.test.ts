import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countBudget, whyNot } from './count-budget.ts'
import type { Election } from './election.ts'
import { numberOf } from './fraction.ts'
import type { Outcome } from './outcome.ts'
import type { BudgetRule, Completion, GreedyRule, Utility } from './rule.ts'
import { scoreFor, scoresOf } from './scores.ts'
import { type Ballot, dice, electionOf, type MadeElection, madeElection } from './testing/made-election.ts'
import { paidByVoter } from './testing/paid-by-voter.ts'
import { failingGroup } from './testing/represented-groups.ts'
import { explainProject } from './working/explain-project.ts'

const isNightly = process.env.FOLKMOOT_TEST_NIGHTLY === '1'
const run = isNightly ? { numRuns: 5000 } : { numRuns: 250, seed: 20261125 }
const seeds = fc.integer({ min: 1, max: 2 ** 31 - 1 })

const shares = (utility: Utility, completion: Completion): BudgetRule => ({
  rule: 'mes',
  utility,
  completion,
  start: 'exact',
  stop: 'exhaustive-or-overspend',
  tieBreak: 'votes-cost-id',
})
const greedy = (made: MadeElection, perCost = false): BudgetRule => ({
  rule: 'greedy',
  score: scoreFor(made),
  perCost,
  tieBreak: 'votes-cost-id',
})
const phragmen: BudgetRule = { rule: 'phragmen', tieBreak: 'votes-cost-id' }

const anyRule = fc.constantFrom<(made: MadeElection) => BudgetRule>(
  () => shares('cost', 'none'),
  () => shares('cardinality', 'add1'),
  () => shares('points', 'add1+greedy'),
  () => shares('rank-points', 'greedy'),
  () => phragmen,
  (made) => greedy(made),
  (made) => greedy(made, true),
)

function outcomeOf(made: MadeElection, rule: BudgetRule): Outcome | null {
  const election = electionOf(made)
  if (whyNot(election, rule)) return null
  const count = countBudget(election, rule)
  return count.ok ? count.outcome : null
}

const costOf = (made: MadeElection, ids: readonly string[]) =>
  made.projects.reduce((sum, { id, cost }) => sum + (ids.includes(id) ? cost : 0n), 0n)

function shuffled<T>(values: readonly T[], seed: number): T[] {
  const chance = dice(seed)
  return values
    .map((value) => ({ value, at: chance() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value)
}

/** The same wishes under other names, in another order: the n-th project is now called after the order reversed. */
function renamed(made: MadeElection): { other: MadeElection; nameOf: ReadonlyMap<string, string> } {
  const ids = made.projects.map(({ id }) => id).toSorted()
  const nameOf = new Map(ids.map((id, k) => [id, `x${String(900 - k)}`]))
  const turn = (p: number) => made.projects.length - 1 - p
  const projects = made.projects.map(({ id, cost }) => ({ id: nameOf.get(id)!, cost })).reverse()
  const ballots = made.ballots.map(({ choices, points }): Ballot => ({ choices: choices.map(turn), points }))
  return { other: { ...made, projects, ballots }, nameOf }
}

describe('every rule', () => {
  test('gives the same answer whatever the order of the papers', () => {
    fc.assert(
      fc.property(seeds, anyRule, (seed, ruleFor) => {
        const made = madeElection(seed)
        const there = outcomeOf(made, ruleFor(made))
        const back = outcomeOf({ ...made, ballots: shuffled(made.ballots, seed) }, ruleFor(made))
        expect(back && { ...back, working: null }).toEqual(there && { ...there, working: null })
      }),
      run,
    )
  })

  test('looks at names only where the tie rule says so', () => {
    fc.assert(
      fc.property(seeds, anyRule, (seed, ruleFor) => {
        const made = madeElection(seed)
        const there = outcomeOf(made, ruleFor(made))
        const scores = scoresOf(electionOf(made), scoreFor(made))
        const kinds = new Set(made.projects.map(({ cost }, p) => `${cost} ${scores[p]}`))
        fc.pre(there !== null && kinds.size === made.projects.length)
        const { other, nameOf } = renamed(made)
        const back = outcomeOf(other, ruleFor(other))
        expect(back!.order).toEqual(there!.order.map((id) => nameOf.get(id)))
      }),
      run,
    )
  })

  test('never spends more than the budget', () => {
    fc.assert(
      fc.property(seeds, anyRule, (seed, ruleFor) => {
        const made = madeElection(seed)
        const outcome = outcomeOf(made, ruleFor(made))
        if (outcome) expect(costOf(made, outcome.selected)).toBeLessThanOrEqual(made.budget)
      }),
      run,
    )
  })

  test('gives the same winners whether money is written in pounds or in pence', () => {
    fc.assert(
      fc.property(seeds, anyRule, (seed, ruleFor) => {
        // A project that nobody wants and that is a penny too dear keeps the pence in use.
        const plain = madeElection(seed)
        const none = { id: 'zz', cost: plain.budget + 1n }
        const made = { ...plain, places: 0, projects: [...plain.projects, none] }
        const pence = {
          ...made,
          places: 2,
          budget: made.budget * 100n,
          projects: [
            ...plain.projects.map(({ id, cost }) => ({ id, cost: cost * 100n })),
            { ...none, cost: plain.budget * 100n + 1n },
          ],
        }
        expect(electionOf(pence).places).toBe(2)
        expect(outcomeOf(pence, ruleFor(made))?.order).toEqual(outcomeOf(made, ruleFor(made))?.order)
      }),
      run,
    )
  })
})

test('greedy takes a loser for sure that has one vote more than the working says it needed to pass', () => {
  let tried = 0
  fc.assert(
    fc.property(seeds, fc.boolean(), (seed, perCost) => {
      const election = electionOf(madeElection(seed))
      const rule = { ...greedy(madeElection(seed), perCost), score: 'votes' } as GreedyRule
      const count = countBudget(election, rule)
      if (!count.ok) throw new Error(count.refusal.kind)
      for (const { id } of election.projects) {
        const facts = explainProject(count.outcome.working, id)!
        if (facts.kind !== 'too-dear' || !facts.needed) continue
        const p = election.projects.findIndex((project) => project.id === id)
        const again = countBudget(withVotes(election, p, facts.needed.score + 1 - facts.votes), rule)
        expect(again.ok && again.outcome.selected).toContain(id)
        tried++
      }
    }),
    run,
  )
  expect(tried).toBeGreaterThan(20)
})

/** The election with so many more papers that name one project alone. */
function withVotes(election: Election, project: number, more: number): Election {
  const { papers } = election
  const choice = Uint32Array.of(...papers.choice, project)
  const start = Uint32Array.of(...papers.start, choice.length)
  const times = Uint32Array.of(...papers.times, more)
  const points = papers.points && Float64Array.of(...papers.points, 1)
  return {
    ...election,
    papers: { ...papers, count: papers.count + more, rows: papers.rows + 1, times, start, choice, points },
  }
}

describe('Equal Shares', () => {
  const utilities = fc.constantFrom<Utility>('cost', 'cardinality', 'points', 'rank-points', 'borda')
  const completions = fc.constantFrom<Completion>('none', 'add1')

  test('charges nobody more than their share, and pays each purchase in full, no more and no less', () => {
    fc.assert(
      fc.property(seeds, utilities, completions, (seed, utility, completion) => {
        const made = madeElection(seed)
        const outcome = outcomeOf(made, shares(utility, completion))
        fc.pre(outcome !== null)
        const { working } = outcome!
        if (working.rule !== 'mes') throw new Error('another rule')
        const share = numberOf(working.share) * unitOf(made, working.places)
        const paid = paidByVoter(made, utility, working, share)
        for (const { spent } of paid.voters) expect(spent).toBeLessThanOrEqual(share * (1 + 1e-9))
        for (const { collected, cost } of paid.purchases) expect(Math.abs(collected / cost - 1)).toBeLessThan(1e-9)
        for (const { id, payments } of working.purchases) {
          const sum = payments.reduce((all, { papers, each }) => all + papers * each, 0) * unitOf(made, working.places)
          expect(Math.abs(sum / Number(costOf(made, [id])) - 1)).toBeLessThan(1e-9)
        }
      }),
      run,
    )
  })

  test('is priceable: supporters of a loser have less left than it costs, and that is what the working says', () => {
    fc.assert(
      fc.property(seeds, utilities, (seed, utility) => {
        const made = madeElection(seed)
        const outcome = outcomeOf(made, shares(utility, 'none'))
        fc.pre(outcome !== null)
        const { working } = outcome!
        if (working.rule !== 'mes') throw new Error('another rule')
        const unit = unitOf(made, working.places)
        const paid = paidByVoter(made, utility, working, numberOf(working.share) * unit)
        for (const { id, held, short } of working.shortfalls) {
          const cost = Number(costOf(made, [id]))
          expect(held * unit).toBeLessThan(cost)
          expect(Math.abs(paid.leftTo(id) - held * unit)).toBeLessThan(1e-9 * cost)
          expect(Math.abs(held * unit + short * unit - cost)).toBeLessThan(1e-9 * cost)
        }
      }),
      run,
    )
  })

  test('buys a loser for sure that costs what the working says would have done', () => {
    let tried = 0
    fc.assert(
      fc.property(seeds, utilities, (seed, utility) => {
        const election = electionOf(madeElection(seed))
        fc.pre(whyNot(election, shares(utility, 'none')) === null)
        const count = countBudget(election, shares(utility, 'none'))
        if (!count.ok) throw new Error(count.refusal.kind)
        for (const { id } of election.projects) {
          const facts = explainProject(count.outcome.working, id)!
          if (facts.kind !== 'short' || facts.costThatWouldDo <= 0n) continue
          const cheaper = { ...election.projects.find((project) => project.id === id)!, cost: facts.costThatWouldDo }
          const projects = election.projects.map((project) => (project.id === id ? cheaper : project))
          const again = countBudget({ ...election, projects }, shares(utility, 'none'))
          expect(again.ok && again.outcome.selected).toContain(id)
          tried++
        }
      }),
      run,
    )
    expect(tried).toBeGreaterThan(50)
  })

  test.each(['cost', 'cardinality'] as const)(
    'leaves no group unheard: extended justified representation up to one project, by %s',
    (utility) => {
      fc.assert(
        fc.property(seeds, (seed) => {
          const made = madeElection(seed, { projects: 6, papers: 12 })
          fc.pre(made.voteType === 'approval' || made.voteType === 'choose-1')
          const outcome = outcomeOf(made, shares(utility, 'none'))
          expect(failingGroup(made, utility, outcome!.selected)).toBeNull()
        }),
        run,
      )
    },
  )

  test('with greedy completion leaves no project out that would still fit', () => {
    fc.assert(
      fc.property(seeds, utilities, (seed, utility) => {
        const made = madeElection(seed)
        const outcome = outcomeOf(made, shares(utility, seed % 2 ? 'greedy' : 'add1+greedy'))
        fc.pre(outcome !== null)
        const left = made.budget - costOf(made, outcome!.selected)
        for (const { id, cost } of made.projects)
          if (!outcome!.selected.includes(id)) expect(cost).toBeGreaterThan(left)
      }),
      run,
    )
  })
})

test('greedy passes nobody over: what is left out did not fit beside those before it', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const made = madeElection(seed)
      const { selected } = outcomeOf(made, greedy(made))!
      const scores = scoresOf(electionOf(made), scoreFor(made))
      made.projects.forEach(({ id, cost }, p) => {
        if (selected.includes(id)) return
        const notBelow = made.projects.filter((other, q) => selected.includes(other.id) && scores[q]! >= scores[p]!)
        const spent = notBelow.reduce((sum, other) => sum + other.cost, 0n)
        expect(cost).toBeGreaterThan(made.budget - spent)
      })
    }),
    run,
  )
})

test('Phragmén’s loads never fall from round to round, and what supporters take on is the cost', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const made = madeElection(seed)
      const outcome = outcomeOf(made, phragmen)
      fc.pre(outcome !== null)
      const { working } = outcome!
      if (working.rule !== 'phragmen') throw new Error('another rule')
      const loads = made.ballots.map(() => 0)
      let last = 0
      for (const { id, load, supporters } of working.rounds.filter((round) => round.supporters > 0)) {
        const p = made.projects.findIndex((project) => project.id === id)
        const theirs = made.ballots.flatMap(({ choices }, i) => (choices.includes(p) ? i : []))
        const taken = theirs.reduce((sum, i) => sum + load - loads[i]!, 0)
        expect(theirs).toHaveLength(supporters)
        const cost = Number(made.projects[p]!.cost) / unitOf(made, working.places)
        expect(Math.abs(taken - cost)).toBeLessThan(1e-9 * Math.max(1, cost))
        expect(load).toBeGreaterThanOrEqual(last * (1 - 1e-12))
        for (const i of theirs) loads[i] = load
        last = load
      }
    }),
    run,
  )
})

/** A made election keeps zeros at the end of its decimals, the one that was read does not. */
function unitOf(made: MadeElection, places: number): number {
  return 10 ** (made.places - places)
}
