import { expect, it } from 'vitest'
import { drawnOrder } from './drawn-order.ts'

const numbers = [1, 2, 3, 4, 5]

it('keeps every option, and the same order for the same seed', () => {
  expect([...drawnOrder('somebody', numbers)].sort()).toEqual(numbers)
  expect(drawnOrder('somebody', numbers)).toEqual(drawnOrder('somebody', numbers))
})

it('puts each option first about as often as any other', () => {
  const first = new Map<number, number>()
  for (let k = 0; k < 10_000; k++) {
    const [lead] = drawnOrder(`voter ${k}`, numbers)
    first.set(lead!, (first.get(lead!) ?? 0) + 1)
  }
  for (const times of first.values()) expect(Math.abs(times - 2_000)).toBeLessThan(4 * Math.sqrt(10_000 * 0.2 * 0.8))
  expect(first.size).toBe(5)
})
