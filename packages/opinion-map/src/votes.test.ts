import { expect, test } from 'vitest'
import { type CastVotes, rowOf, tableOfVotes } from './votes.ts'

type Row = readonly [person: number, statement: number, value: number, at: number]

function cast(rows: readonly Row[]): CastVotes {
  return {
    person: Uint32Array.from(rows, (row) => row[0]),
    statement: Uint32Array.from(rows, (row) => row[1]),
    value: Int8Array.from(rows, (row) => row[2]),
    at: Float64Array.from(rows, (row) => row[3]),
  }
}

test('the latest vote of a person on a statement counts, wherever it stands', () => {
  const rows: Row[] = [
    [0, 1, 1, 30],
    [0, 1, -1, 10],
    [0, 1, 0, 20],
  ]
  const table = tableOfVotes(cast(rows), { persons: 1, statements: 2 })
  expect([...table.byPerson.other]).toEqual([1])
  expect([...table.byPerson.value]).toEqual([1])
})

test('of two votes at the same moment the last row counts', () => {
  const rows: Row[] = [
    [0, 0, 1, 5],
    [0, 0, -1, 5],
  ]
  expect([...tableOfVotes(cast(rows), { persons: 1, statements: 1 }).byPerson.value]).toEqual([-1])
})

test('votes are held by person and by statement, each in ascending order', () => {
  const rows: Row[] = [
    [1, 2, -1, 0],
    [0, 2, 1, 0],
    [1, 0, 0, 0],
  ]
  const table = tableOfVotes(cast(rows), { persons: 3, statements: 3 })
  expect([...table.byPerson.start]).toEqual([0, 1, 3, 3])
  expect([...table.byPerson.other]).toEqual([2, 0, 2])
  expect([...table.byPerson.value]).toEqual([1, 0, -1])
  expect([...table.byStatement.start]).toEqual([0, 1, 1, 3])
  expect([...table.byStatement.other]).toEqual([1, 0, 1])
  expect([...table.byStatement.value]).toEqual([0, 1, -1])
})

test('the person of each vote can be walked flat', () => {
  const rows: Row[] = [
    [0, 0, 1, 0],
    [2, 0, 1, 0],
    [2, 1, 1, 0],
  ]
  expect([...rowOf(tableOfVotes(cast(rows), { persons: 3, statements: 2 }).byPerson)]).toEqual([0, 2, 2])
})

test('no votes give an empty table', () => {
  const table = tableOfVotes(cast([]), { persons: 2, statements: 1 })
  expect([...table.byPerson.start]).toEqual([0, 0, 0])
  expect([...table.byStatement.start]).toEqual([0, 0])
})
