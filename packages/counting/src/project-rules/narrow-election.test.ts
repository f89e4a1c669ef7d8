import { expect, test } from 'vitest'
import type { Election, VoteType } from '../election.ts'
import { collectPapers } from '../papers/collect-papers.ts'
import { scoresOf } from '../scores.ts'
import { narrowElection } from './narrow-election.ts'
import { smallElection } from './testing/small-election.ts'

function election(
  voteType: VoteType,
  papers: readonly (readonly [choices: number[], points: number[] | null])[],
): Election {
  const collected = collectPapers({ voteType })
  for (const [choices, points] of papers) collected.add(choices, points)
  return { ...smallElection(10, { a: 1, b: 2, c: 3 }, []), voteType, papers: collected.finish() }
}
const without = (gone: string) => (id: string) => id !== gone

test('points stay with the projects they were given to', () => {
  const whole = election('cumulative', [
    [
      [0, 1, 2],
      [5, 3, 2],
    ],
    [[1], [10]],
  ])
  const narrow = narrowElection(whole, without('b'), { budget: 7n, droppingEmpty: false })
  expect(narrow.projects.map(({ id }) => id)).toEqual(['a', 'c'])
  expect([...scoresOf(narrow, 'points')]).toEqual([5, 2])
  expect([narrow.budget, narrow.papers.count]).toEqual([7n, 2])
})

test('on ranked papers those below move up: the papers are as if it had never stood', () => {
  const whole = election('ordinal', [
    [[2, 1, 0], null],
    [[1, 0], null],
  ])
  const narrow = narrowElection(whole, without('b'), { budget: 10n, droppingEmpty: false })
  const never = election('ordinal', [
    [[2, 0], null],
    [[0], null],
  ])
  expect([...scoresOf(narrow, 'rank')]).toEqual([2, 2])
  const [a, , c] = scoresOf(never, 'rank')
  expect([a, c]).toEqual([2, 2])
})

test('a paper left without a project stays and has its share, or goes where that is asked', () => {
  const whole = smallElection(10, { a: 1, b: 2, c: 3 }, ['b', 'b', 'ab', ''])
  expect(narrowElection(whole, without('b'), { budget: 10n, droppingEmpty: false }).papers.count).toBe(4)
  const dropped = narrowElection(whole, without('b'), { budget: 10n, droppingEmpty: true }).papers
  expect([dropped.count, dropped.rows]).toEqual([1, 1])
})
