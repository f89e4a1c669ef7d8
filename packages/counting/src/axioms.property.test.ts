import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countBudget } from './count-budget.ts'
import type { Election } from './election.ts'
import type { BudgetRule, GreedyRule } from './rule.ts'
import { scoreFor, scoresOf } from './scores.ts'
import { type Ballot, dice, electionOf, type MadeElection, madeElection } from './testing/made-election.ts'
import { costOf, greedy, outcomeOf, phragmen, run, seeds, shares, unitOf } from './testing/trials.ts'
import { explainProject } from './working/explain-project.ts'

const anyRule = fc.constantFrom<(made: MadeElection) => BudgetRule>(
  () => shares('cost', 'none'),
  () => shares('cardinality', 'add1'),
  () => shares('points', 'add1+greedy'),
  () => shares('rank-points', 'greedy'),
  () => phragmen,
  (made) => greedy(made),
  (made) => greedy(made, true),
)

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
