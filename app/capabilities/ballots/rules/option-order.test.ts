import { expect, it } from 'vitest'
import { drawOrder } from './option-order.ts'

it('loses no option and doubles none, whatever is drawn', () => {
  expect(drawOrder([1, 2, 3, 4], () => 0)).toEqual([2, 3, 4, 1])
  expect(drawOrder([], () => 0)).toEqual([])
})

it('gives every order the same chance', () => {
  const counts = new Map<string, number>()
  for (const a of [0, 1, 2]) {
    for (const b of [0, 1]) {
      const draws = [a, b]
      const order = drawOrder([1, 2, 3], () => draws.shift()!).join('')
      counts.set(order, (counts.get(order) ?? 0) + 1)
    }
  }
  expect([...counts.values()]).toEqual([1, 1, 1, 1, 1, 1])
})
