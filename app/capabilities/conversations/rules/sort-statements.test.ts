import { expect, it } from 'vitest'
import { sortStatements } from './sort-statements.ts'
import type { StoredMap } from './stored-map.ts'

const one = { id: 'a', number: 1, agree: 1, disagree: 0, pass: 0 }
const two = { id: 'b', number: 2, agree: 80, disagree: 15, pass: 5 }
const three = { id: 'c', number: 3, agree: 40, disagree: 45, pass: 15 }
const all = [one, two, three]
const order = (key: Parameters<typeof sortStatements>[1], map: unknown = null) =>
  sortStatements(all, key, map as StoredMap | null).map(({ id }) => id)

const map = {
  statements: ['a', 'b', 'c'],
  groups: [{ name: 'A' }, { name: 'B' }],
  commonGround: [{ statement: 2 }, { statement: 0 }],
  divide: [0.1, 0.7, 0.3],
}

it('does not put one vote of one before eighty of a hundred', () => {
  expect(order('agree')).toEqual(['b', 'a', 'c'])
})

it('puts what is equal in the order of numbers', () => {
  expect(order('number')).toEqual(['a', 'b', 'c'])
  expect(order('newest')).toEqual(['c', 'b', 'a'])
})

it('goes by the map where there is one', () => {
  expect(order('common', map)).toEqual(['c', 'a', 'b'])
  expect(order('divides', map)).toEqual(['b', 'c', 'a'])
})

it('goes by everybody’s votes where there is none', () => {
  expect(order('common')).toEqual(['b', 'a', 'c'])
  expect(order('divides')).toEqual(['c', 'b', 'a'])
})
