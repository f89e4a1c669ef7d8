import { expect, it } from 'vitest'
import { looksOf } from './group-looks.ts'

it('gives the first six letters their own look', () => {
  expect([...looksOf(['A', 'B', 'F'])]).toEqual([
    ['A', 'A'],
    ['B', 'B'],
    ['F', 'F'],
  ])
})

it('never gives two groups of one map the same look, whatever letters are left', () => {
  expect([...looksOf(['G', 'A', 'B']).values()]).toEqual(['A', 'B', 'C'])
  expect([...looksOf(['G', 'H']).values()]).toEqual(['A', 'B'])
})
