import { expect, it } from 'vitest'
import { alikeBefore, groupLookAlikes, likeness } from './look-alikes.ts'

it('finds nothing alike in nothing, in one, or where nothing is shared', () => {
  expect(groupLookAlikes([])).toEqual([])
  expect(groupLookAlikes(['', ''])).toEqual([[0], [1]])
  expect(groupLookAlikes(['abc', 'xyz'])).toEqual([[0], [1]])
})

it('puts statements that say nearly the same into one group, and leaves others alone', () => {
  const groups = groupLookAlikes([
    'Every market town should keep its library',
    'More buses on Sundays, please',
    'every market town should keep its own library!',
    'Buses should run on Sundays',
  ])
  expect(groups).toEqual([[0, 2], [1], [3]])
})

it('does not chain from one to the next: each is like the first of its group', () => {
  const groups = groupLookAlikes([
    'open the library on Sundays',
    'open the library on Sunday mornings',
    'open it on Sunday mornings',
  ])
  expect(groups).toEqual([[0, 1], [2]])
})

it('is not taken in by words that everybody uses', () => {
  const things =
    'swimming pool, homeless shelter, food market, bus to the hospital, skate park, youth club, dentist, zebra crossing'.split(
      ', ',
    )
  const texts = things.map((thing) => `Our little town really needs a ${thing}`)
  expect(groupLookAlikes(texts)).toHaveLength(things.length)
})

it('says 1 for the same words in other letters', () => {
  expect(alikeBefore(['Free PARKING', 'free parking!'])).toEqual([[], [{ at: 0, share: 1 }]])
})

it('compares two alone: 1 for the same words, 0 for nothing in common or nothing at all', () => {
  expect(likeness('Free PARKING', 'free parking!')).toBe(1)
  expect(likeness('abc', 'xyz')).toBe(0)
  expect(likeness('', '')).toBe(0)
})
