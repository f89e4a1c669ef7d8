import { expect, it } from 'vitest'
import { groupLookAlikes, likeness } from './look-alikes.ts'

it('puts statements that say nearly the same into one group, and leaves others alone', () => {
  const groups = groupLookAlikes([
    'Every market town should keep its library',
    'More buses on Sundays, please',
    'every market town should keep its own library!',
    'Buses should run on Sundays',
  ])
  expect(groups.map((group) => group.members)).toEqual([[0, 2], [1], [3]])
})

it('links what is alike in turn', () => {
  const groups = groupLookAlikes([
    'open the library on Sundays',
    'open the library on Sunday mornings',
    'open it on Sunday mornings',
  ])
  expect(groups).toHaveLength(1)
})

it('gives 1 for the same words in other letters and 0 for nothing in common or nothing at all', () => {
  expect(likeness('Free PARKING', 'free parking!')).toBe(1)
  expect(likeness('abc', 'xyz')).toBe(0)
  expect(likeness('', '')).toBe(0)
})
