import { expect, test } from 'vitest'
import { collectPapers } from './collect-papers.ts'

test('equal approvals share a row, in whatever order they were named', () => {
  const papers = collectPapers({ voteType: 'approval' })
  papers.add([2, 0], null)
  papers.add([0, 2], null)
  papers.add([], null)
  expect(papers.finish()).toEqual({
    count: 3,
    rows: 2,
    times: Uint32Array.of(2, 1),
    start: Uint32Array.of(0, 2, 2),
    choice: Uint32Array.of(0, 2),
    points: null,
    pointPlaces: 0,
  })
})

test('rankings are equal only in the same order', () => {
  const papers = collectPapers({ voteType: 'ordinal' })
  papers.add([2, 0], null)
  papers.add([0, 2], null)
  expect([...papers.finish().choice]).toEqual([2, 0, 0, 2])
})

test('a project named twice counts once: the first place of a ranking, the later points', () => {
  const ranking = collectPapers({ voteType: 'ordinal' })
  ranking.add([1, 0, 1], null)
  expect([...ranking.finish().choice]).toEqual([1, 0])
  const points = collectPapers({ voteType: 'cumulative' })
  points.add([3, 1, 3], [4, 2, 5])
  const { choice, points: given } = points.finish()
  expect([[...choice], [...given!]]).toEqual([
    [1, 3],
    [2, 5],
  ])
})

test('five thousand different papers and as many copies stay apart and together', () => {
  const papers = collectPapers({ voteType: 'approval' })
  for (const _ of [1, 2]) for (let n = 0; n < 5000; n++) papers.add([n % 71, 100 + (n % 83)], null)
  const { rows, count, times } = papers.finish()
  expect([rows, count, new Set(times)]).toEqual([5000, 10000, new Set([2])])
})
