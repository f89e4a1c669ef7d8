import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CastVotes, tableOfVotes } from './votes.ts'

const size = { persons: 6, statements: 5 }

interface Row {
  readonly person: number
  readonly statement: number
  readonly value: number
  readonly at: number
}

function cast(rows: readonly Row[]): CastVotes {
  return {
    person: Uint32Array.from(rows, (row) => row.person),
    statement: Uint32Array.from(rows, (row) => row.statement),
    value: Int8Array.from(rows, (row) => row.value),
    at: Float64Array.from(rows, (row) => row.at),
  }
}

/** Rows at moments that differ, and the same rows in another order. */
const rowsTwice = fc
  .array(fc.record({ person: fc.nat(5), statement: fc.nat(4), value: fc.integer({ min: -1, max: 1 }) }), {
    maxLength: 60,
  })
  .map((rows) => rows.map((row, at) => ({ ...row, at })))
  .chain((rows) =>
    fc.record({ rows: fc.constant(rows), shuffled: fc.shuffledSubarray(rows, { minLength: rows.length }) }),
  )

test('the same votes in any order give the same table', () => {
  fc.assert(
    fc.property(rowsTwice, ({ rows, shuffled }) => {
      expect(tableOfVotes(cast(shuffled), size)).toEqual(tableOfVotes(cast(rows), size))
    }),
    { seed: 20261124 },
  )
})

test('every pair of person and statement keeps exactly its latest vote', () => {
  fc.assert(
    fc.property(rowsTwice, ({ rows, shuffled }) => {
      const latest = new Map(rows.map((row) => [`${row.person} ${row.statement}`, row.value]))
      const { start, other, value } = tableOfVotes(cast(shuffled), size).byPerson
      const held = new Map<string, number>()
      for (let i = 0; i < size.persons; i++) {
        for (let k = start[i]!; k < start[i + 1]!; k++) held.set(`${i} ${other[k]}`, value[k]!)
      }
      expect(held.size).toBe(other.length)
      expect(new Map([...held].sort())).toEqual(new Map([...latest].sort()))
    }),
    { seed: 20261124 },
  )
})
