import { expect, it } from 'vitest'
import { layOutThread, type ThreadNode } from './thread-layout.ts'

const node = (id: string, distance: number, via: string | null): ThreadNode => ({ id, distance, via })
const thread = [
  node('me', 0, null),
  node('statement', -1, 'me'),
  node('other statement', -1, 'me'),
  node('ballot', 1, 'me'),
  node('promise', 2, 'ballot'),
]

it('gives a column to each step away, the farthest behind first', () => {
  const { places, columns } = layOutThread(thread)
  const column = Object.fromEntries(places.map((place) => [place.id, place.column]))
  expect(column).toEqual({ statement: 0, 'other statement': 0, me: 1, ballot: 2, promise: 3 })
  expect(columns).toBe(4)
})

it('puts no two things on one place', () => {
  const { places } = layOutThread(thread)
  expect(new Set(places.map(({ column, row }) => `${column} ${row}`)).size).toBe(thread.length)
})

it('gives the same places whatever the order', () => {
  const sorted = (nodes: readonly ThreadNode[]) =>
    layOutThread(nodes).places.toSorted((one, other) => (one.id < other.id ? -1 : 1))
  expect(sorted(thread.toReversed())).toEqual(sorted(thread))
})

it('has room for a thing alone', () => {
  expect(layOutThread([node('me', 0, null)])).toEqual({
    columns: 1,
    rows: 1,
    places: [{ id: 'me', column: 0, row: 0, via: null }],
  })
})
