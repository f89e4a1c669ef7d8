import { expect, it } from 'vitest'
import { hideSmallNumbers } from './small-numbers.ts'

const cells = (...people: number[]) => people.map((count, k) => ({ label: `band ${k}`, people: count }))
const shown = (...people: number[]) => hideSmallNumbers(cells(...people)).map((cell) => cell.people)

it('hides one to four people, and one more cell so that the total does not tell', () => {
  expect(shown(3, 20, 8)).toEqual([null, 20, null])
})

it('hides only the small ones when there are two or more of them', () => {
  expect(shown(3, 1, 20)).toEqual([null, null, 20])
})

it('shows none at all as nobody', () => {
  expect(shown(0, 12, 5)).toEqual([0, 12, 5])
})
