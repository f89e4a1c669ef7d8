import { expect, it } from 'vitest'
import { commentsFile, votesFile } from './polis-files.ts'

const at = new Date('2026-11-24T09:05:00Z')

it('writes votes as Polis exports them, with empty times where none are known', () => {
  const rows = [
    ...votesFile([
      { voter: 3, statement: 0, value: -1, at },
      { voter: 4, statement: 0, value: 0, at: null },
    ]),
  ]
  expect(rows[1]).toEqual(['1795511100000', 'Tue Nov 24 09:05:00 UTC 2026', '0', '3', '-1'])
  expect(rows[2]).toEqual(['', '', '0', '4', '0'])
})

it('writes statements with what was decided of them', () => {
  const [, row] = [
    ...commentsFile([
      { number: 7, author: 1, text: 'More buses, "please"', at, agrees: 2, disagrees: 1, moderated: 1 },
    ]),
  ]
  expect(row?.slice(2)).toEqual(['7', '1', '2', '1', '1', 'More buses, "please"'])
})
