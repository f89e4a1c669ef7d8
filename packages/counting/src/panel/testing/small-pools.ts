import fc from 'fast-check'
import type { PanelRequest } from '../contract.ts'

const VALUES = [
  ['age', 'young'],
  ['age', 'middle'],
  ['age', 'old'],
  ['home', 'own'],
  ['home', 'rent'],
  ['area', 'north'],
  ['area', 'south'],
] as const

const someone = fc.record({
  age: fc.constantFrom('young', 'middle', 'old'),
  home: fc.constantFrom('own', 'rent'),
  area: fc.constantFrom('north', 'south'),
})
const household = fc.constantFrom(undefined, undefined, undefined, undefined, 'Mill House', '2 Church Lane')
const bound = fc.tuple(fc.constantFrom(0, 0, 0, 1, 2), fc.integer({ min: 1, max: 3 }))

/** Six to nine volunteers with three features, some of one household, two to four seats, quotas that can or cannot be met. */
export const smallPools: fc.Arbitrary<PanelRequest> = fc
  .record({
    people: fc.array(fc.tuple(someone, household), { minLength: 6, maxLength: 9 }),
    seats: fc.integer({ min: 2, max: 4 }),
    bounds: fc.array(bound, { minLength: VALUES.length, maxLength: VALUES.length }),
  })
  .map(({ people, seats, bounds }) => ({
    volunteers: people.map(([features, own], at) => ({
      id: `V${at + 1}`,
      features,
      ...(own === undefined ? {} : { household: own }),
    })),
    quotas: VALUES.map(([feature, value], at) => {
      const [least, room] = bounds[at]!
      return { feature, value, least, most: least + room }
    }),
    seats,
  }))
