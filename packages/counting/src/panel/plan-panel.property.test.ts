import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tries } from '../testing/tries.ts'
import type { PanelRequest } from './contract.ts'
import { planPanel } from './plan-panel.ts'
import { solve } from './testing/highs-solver.ts'
import { areApart, slowLeximin, subsets } from './testing/slow-leximin.ts'
import { smallPools } from './testing/small-pools.ts'

// Ten times as many pools at night, each solved twice.
const atNight = 600_000

test(
  'every panel meets every quota, nobody sits twice, no two of one household sit together, chances add up to the seats, and are leximin’s',
  () => {
    let met = 0
    fc.assert(
      fc.property(smallPools, (request) => {
        const plan = planPanel(request, solve)
        const slow = slowLeximin(request)
        if (plan.kind !== 'cannot-draw') expect(plan.kind).toBe(slow ? 'lottery' : 'quotas-cannot-be-met')
        else expect(slow).toBeUndefined()
        if (plan.kind !== 'lottery' || !slow) return
        met++
        const { panels, chances } = plan.lottery
        for (const panel of panels) {
          expect(new Set(panel).size).toBe(request.seats)
          expect(areApart(request.volunteers.filter(({ id }) => panel.includes(id)))).toBe(true)
          for (const { feature, value, least, most } of request.quotas) {
            const those = panel.filter(
              (id) => request.volunteers.find((one) => one.id === id)!.features[feature] === value,
            )
            expect(those.length).toBeGreaterThanOrEqual(least)
            expect(those.length).toBeLessThanOrEqual(most)
          }
        }
        expect(chances.reduce((sum, one) => sum + one.panels, 0)).toBe(1000 * request.seats)
        // A thousand panels cannot say a third: within three panels of the exact chance.
        for (const { id, panels: times } of chances) expect(Math.abs(times / 1000 - slow.get(id)!)).toBeLessThan(0.0031)
      }),
      tries(50),
    )
    expect(met).toBeGreaterThan(12)
  },
  atNight,
)

/** Tries every panel there is and counts by how many places the bounds are missed; the least over all. */
function fewestMoves({ volunteers, quotas, seats }: PanelRequest): number {
  const missed = subsets(volunteers, seats)
    .filter(areApart)
    .map((panel) =>
      quotas.reduce((sum, { feature, value, least, most }) => {
        const those = panel.filter(({ features }) => features[feature] === value).length
        return sum + Math.max(0, least - those) + Math.max(0, those - most)
      }, 0),
    )
  return Math.min(...missed)
}

test('what has to move for the quotas to be met is the least there is, and helps', () => {
  let moved = 0
  fc.assert(
    fc.property(smallPools, (request) => {
      const plan = planPanel(request, solve)
      if (plan.kind !== 'quotas-cannot-be-met') return
      moved++
      const places = plan.relaxations.reduce((sum, { from, to }) => sum + Math.abs(from - to), 0)
      expect(places).toBe(fewestMoves(request))
      const quotas = request.quotas.map((quota) => {
        const own = plan.relaxations.filter((one) => one.feature === quota.feature && one.value === quota.value)
        return { ...quota, ...Object.fromEntries(own.map(({ bound, to }) => [bound, to])) }
      })
      expect(planPanel({ ...request, quotas }, solve).kind).toBe('lottery')
    }),
    tries(60),
  )
  expect(moved).toBeGreaterThan(10)
})

test('two volunteers who are alike have chances that differ by one panel at most', () => {
  fc.assert(
    fc.property(smallPools, (request) => {
      const plan = planPanel(request, solve)
      if (plan.kind !== 'lottery') return
      const kindOf = (id: string) => {
        const { features, household } = request.volunteers.find((one) => one.id === id)!
        return JSON.stringify([features, household])
      }
      for (const a of plan.lottery.chances)
        for (const b of plan.lottery.chances)
          if (kindOf(a.id) === kindOf(b.id)) expect(Math.abs(a.panels - b.panels)).toBeLessThanOrEqual(1)
    }),
    tries(40),
  )
})
