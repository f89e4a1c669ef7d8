import { expect, it } from 'vitest'
import { penceOf, poundsOf } from './pounds.ts'

it.each(['', 'a lot', '-5', '1.234', '1.2.3', '1e9', '12345678901', '５'])('reads no amount from “%s”', (typed) => {
  expect(penceOf(typed)).toBeNull()
})

it('reads pounds as people write them', () => {
  expect(['12500', '£12,500.5', ' 1 200 ', '0', '£ 3.07'].map(penceOf)).toEqual([1_250_000, 1_250_050, 120_000, 0, 307])
})

it('writes them back for a field', () => {
  expect([null, 1_250_000, 1_250_050, 7].map(poundsOf)).toEqual(['', '12500', '12500.50', '0.07'])
})
