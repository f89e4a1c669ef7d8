import { expect, it } from 'vitest'
import { fifthOf, fifthsOf, residentsByAgeBand } from './who-bands.ts'

it('joins the bands of the census into those that are asked for, and loses nobody', () => {
  const residents = [10, 20, 30, 50, 40, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]
  const bands = residentsByAgeBand(residents)
  expect(bands).toEqual({ 'under-16': 70, '16-24': 80, '25-44': 10, '45-64': 26, '65-79': 30, '80-over': 39 })
  expect(Object.values(bands).reduce((a, b) => a + b)).toBe(residents.reduce((a, b) => a + b))
})

it('joins tenths to fifths, and finds that of a small area', () => {
  expect(fifthsOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])).toEqual([3, 7, 11, 15, 19])
  expect(fifthOf([0, 0, 0, 1500, 0, 0, 0, 0, 0, 0])).toBe(1)
  expect(fifthOf([])).toBeNull()
})
