import { expect, test } from 'vitest'
import { makeSeed } from '../draw/seed.ts'
import type { PanelRequest, Volunteer } from './contract.ts'
import { drawPanel } from './draw-panel.ts'
import { lotteryLines, planPanel } from './plan-panel.ts'
import { solve } from './testing/highs-solver.ts'

const person = (id: string, age: string): Volunteer => ({ id, features: { age } })
const request: PanelRequest = {
  volunteers: [person('V1', 'young'), person('V2', 'old'), person('V3', 'old'), person('V4', 'old')],
  quotas: [
    { feature: 'age', value: 'young', least: 1, most: 1 },
    { feature: 'age', value: 'old', least: 1, most: 1 },
  ],
  seats: 2,
}

test('seats, quotas and volunteers that cannot be are named, all at once', () => {
  const wrong: PanelRequest = {
    volunteers: [person('V1', 'young'), person('V1', 'middle'), { id: 'V,3', features: {} }],
    quotas: [...request.quotas, { feature: 'age', value: 'old', least: 2, most: 1 }],
    seats: 4,
  }
  expect(planPanel(wrong, solve)).toEqual({
    kind: 'cannot-draw',
    problems: [
      { problem: 'quota-twice', feature: 'age', value: 'old' },
      { problem: 'too-few-volunteers', volunteers: 3, seats: 4 },
      { problem: 'id-twice', volunteer: 1, id: 'V1' },
      { problem: 'value-without-quota', volunteer: 1, id: 'V1', feature: 'age', value: 'middle' },
      { problem: 'id-not-plain', volunteer: 2, id: 'V,3' },
      { problem: 'value-missing', volunteer: 2, id: 'V,3', feature: 'age' },
    ],
  })
})

test('quotas that cannot be met come back with the fewest moves that would help', () => {
  const quotas = [
    { feature: 'age', value: 'young', least: 2, most: 2 },
    { feature: 'age', value: 'old', least: 0, most: 1 },
  ]
  expect(planPanel({ ...request, quotas, seats: 3 }, solve)).toEqual({
    kind: 'quotas-cannot-be-met',
    relaxations: [
      { feature: 'age', value: 'young', bound: 'least', from: 2, to: 1 },
      { feature: 'age', value: 'old', bound: 'most', from: 1, to: 2 },
    ],
  })
})

test('the only young one is on every panel, and the three old ones share the other seat as evenly as thousand allows', () => {
  const plan = planPanel(request, solve)
  expect(plan).toMatchObject({ kind: 'lottery', lottery: { never: [], seats: 2 } })
  if (plan.kind !== 'lottery') return
  expect(plan.lottery.panels).toHaveLength(1000)
  const chances = Object.fromEntries(plan.lottery.chances.map(({ id, panels }) => [id, panels]))
  expect(chances.V1).toBe(1000)
  expect([chances.V2, chances.V3, chances.V4].sort()).toEqual([333, 333, 334])
  expect(plan.lottery.leastPossible).toBeCloseTo(1 / 3, 4)
})

test('somebody whom no panel within the quotas can hold is named', () => {
  const quotas = [
    { feature: 'age', value: 'young', least: 0, most: 0 },
    { feature: 'age', value: 'old', least: 0, most: 2 },
  ]
  expect(planPanel({ ...request, quotas }, solve)).toMatchObject({ lottery: { never: ['V1'] } })
})

test('the list in another order gives the same lottery, line for line', () => {
  const turned = { ...request, volunteers: [...request.volunteers].reverse() }
  expect(planPanel(turned, solve)).toEqual(planPanel(request, solve))
})

test('the quotas in another order give the same lottery too', () => {
  const turned = { ...request, quotas: [...request.quotas].reverse() }
  expect(planPanel(turned, solve)).toEqual(planPanel(request, solve))
})

test('two of one household never sit together, and too few households are named', () => {
  const couple = (id: string) => ({ ...person(id, 'old'), household: '2 Church Lane' })
  const quotas = [{ feature: 'age', value: 'old', least: 0, most: 3 }]
  const volunteers = [couple('V1'), couple('V2'), person('V3', 'old')]
  expect(planPanel({ volunteers, quotas, seats: 3 }, solve)).toMatchObject({
    problems: [{ problem: 'too-few-households', households: 2, seats: 3 }],
  })
  const plan = planPanel({ volunteers, quotas, seats: 2 }, solve)
  if (plan.kind !== 'lottery') throw new Error(plan.kind)
  expect(plan.lottery.chances).toEqual([
    { id: 'V1', panels: 500 },
    { id: 'V2', panels: 500 },
    { id: 'V3', panels: 1000 },
  ])
})

test('the panel drawn is the one whose number the seed gives', () => {
  const plan = planPanel(request, solve)
  const seed = makeSeed(['Panel on the library', 'lottery 07 11 19 23 38 41'])
  if (plan.kind !== 'lottery' || seed.kind !== 'seed') throw new Error('no panel')
  const drawn = drawPanel(plan.lottery, seed.seed)
  const line = lotteryLines(plan.lottery)[drawn.drawn.number - 1]
  expect(line).toBe([drawn.drawn.number, ...drawn.members].join(','))
})
