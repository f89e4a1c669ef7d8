import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countBudget, whyNot } from '../count-budget.ts'
import { numberOf } from '../fraction.ts'
import type { Completion, Utility } from '../rule.ts'
import { electionOf, madeElection } from '../testing/made-election.ts'
import { paidByVoter } from '../testing/paid-by-voter.ts'
import { failingGroup } from '../testing/represented-groups.ts'
import { costOf, outcomeOf, run, seeds, shares, unitOf } from '../testing/trials.ts'
import { explainProject } from '../working/explain-project.ts'

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
