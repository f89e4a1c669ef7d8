import { expect, it } from 'vitest'
import { penceFrom } from './pence.ts'

it.each([
  ['1250', 125_000],
  ['£1,250', 125_000],
  ['1,250.50', 125_050],
  ['0', 0],
])('reads %s', (typed, pence) => {
  expect(penceFrom(typed)).toBe(pence)
})

it.each(['', 'lots', '-5', '1.5', '1,2,3', '12 000', '1e9'])('does not guess at “%s”', (typed) => {
  expect(penceFrom(typed)).toBeNull()
})
