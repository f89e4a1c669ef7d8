import { expect, it } from 'vitest'
import { readManyOptions } from './many-options.ts'

it('names the line whose cost is no amount', () => {
  expect(readManyOptions('Benches; 100\n\nTrees; lots', true)).toEqual({ ok: false, line: 3 })
})

it('reads titles and costs, a comma in either', () => {
  const read = readManyOptions('Benches, oak; 1,200\r\nTrees\t£300\n\nA bus shelter | 4500.50\nNo cost yet', true)
  expect(read.ok && read.options.map(({ title, costPence }) => [title, costPence])).toEqual([
    ['Benches, oak', 120_000],
    ['Trees', 30_000],
    ['A bus shelter', 450_050],
    ['No cost yet', null],
  ])
})

it('leaves semicolons alone where no money is spent', () => {
  const read = readManyOptions('Ann; Bob', false)
  expect(read.ok && read.options[0]).toMatchObject({ title: 'Ann; Bob', costPence: null })
})
