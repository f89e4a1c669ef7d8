import { expect, it } from 'vitest'
import { tallyGroups } from './group-shares.ts'

const shares = (groups: Readonly<Record<string, readonly [people: number, represented: number]>>) => {
  const tally = tallyGroups()
  for (const [name, [people, represented]] of Object.entries(groups))
    for (let k = 0; k < people; k++) tally.add({ district: name }, k < represented)
  return tally.finish().map(({ name, people, represented }) => [name, people, represented])
}

it('hides a group of fewer than five, and the next smallest, which would give it away', () => {
  expect(shares({ Broadland: [40, 30], Breckland: [12, 6], Norwich: [3, 3] })).toEqual([
    ['Broadland', 40, 30],
    ['Breckland', null, null],
    ['Norwich', null, null],
  ])
})

it('hides only the small ones where there are two of them', () => {
  expect(shares({ A: [40, 30], B: [12, 6], C: [3, 0], D: [2, 1] }).map(([, people]) => people)).toEqual([
    40,
    12,
    null,
    null,
  ])
})

it('says how many there are, and no share, where one to four of them stand apart', () => {
  expect(shares({ A: [40, 38], B: [30, 3], C: [20, 20], D: [10, 0] })).toEqual([
    ['A', 40, null],
    ['B', 30, null],
    ['C', 20, 20],
    ['D', 10, 0],
  ])
})
