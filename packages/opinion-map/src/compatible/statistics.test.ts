import { expect, test } from 'vitest'
import { tableOfVotes } from '../votes.ts'
import { consensus } from './consensus.ts'
import { groupAwareConsensus } from './group-aware-consensus.ts'
import { groupStatistics } from './group-statistics.ts'
import { priority } from './priority.ts'
import { differenceTest, shareTest, smoothedShare } from './proportions.ts'
import { representativeStatements } from './representative-statements.ts'
import { countByGroup, type StatementVotes } from './statement-counts.ts'

/** Counts from [agree, disagree, votes] per statement. */
function counts(...of: [number, number, number][]): StatementVotes {
  const column = (k: 0 | 1 | 2) => Uint32Array.from(of, (each) => each[k])
  return { agree: column(0), disagree: column(1), votes: column(2) }
}

const all = () => true

test('shares and z values by hand', () => {
  expect(smoothedShare(0, 0)).toBe(0.5)
  expect(smoothedShare(53, 58)).toBeCloseTo(0.9, 12)
  expect(shareTest(0, 0)).toBe(1)
  expect(shareTest(53, 58)).toBeCloseTo(2 * Math.sqrt(59) * (54 / 59 - 0.5), 12)
  expect(differenceTest({ count: 3, votes: 3 }, { count: 5, votes: 5 })).toBe(0)
  expect(differenceTest({ count: 1, votes: 1 }, { count: 0, votes: 1 })).toBeCloseTo(0.5 / Math.sqrt(0.75 * 0.25), 12)
})

test('votes are counted by group, and people in no group are left out', () => {
  const votes = {
    person: Uint32Array.of(0, 1, 2, 3),
    statement: Uint32Array.of(0, 0, 0, 0),
    value: Int8Array.of(1, -1, 0, 1),
  }
  const table = tableOfVotes({ ...votes, at: new Float64Array(4) }, { persons: 4, statements: 1 })
  expect(countByGroup(table, [0, 1, 1, -1], 2)).toEqual([counts([1, 0, 1]), counts([0, 1, 2])])
})

test('a group is compared with all the other groups together', () => {
  const [first] = groupStatistics([counts([8, 1, 10]), counts([1, 5, 6]), counts([1, 2, 4])], 1)
  expect(first!.agree.ratio[0]).toBeCloseTo(9 / 12 / (3 / 12), 12)
  expect(first!.disagree.share[0]).toBeCloseTo(2 / 12, 12)
})

test('without any other group the shares stand against one half', () => {
  const [only] = groupStatistics([counts([8, 1, 10])], 1)
  expect(only!.agree.ratio[0]).toBeCloseTo(9 / 12 / 0.5, 12)
})

test('representative: the best agree first, then by score, agrees before disagrees', () => {
  const here = counts([9, 0, 10], [0, 10, 10], [10, 0, 10], [5, 5, 10])
  const others = counts([2, 8, 10], [9, 0, 10], [1, 9, 10], [5, 5, 10])
  const [group] = groupStatistics([here, others], 4)
  const list = representativeStatements(group!, all)
  expect(list.map((each) => [each.statement, each.side, each.isBestAgree])).toEqual([
    [2, 'agree', true],
    [0, 'agree', false],
    [1, 'disagree', false],
  ])
  expect(representativeStatements(group!, (j) => j !== 2).map((each) => each.statement)).toEqual([0, 1])
  expect(representativeStatements(group!, all, 1)).toHaveLength(1)
})

test('representative: where nothing suffices the most telling one is shown', () => {
  const [group] = groupStatistics([counts([1, 2, 6], [3, 2, 6]), counts([1, 1, 6], [1, 2, 6])], 2)
  expect(representativeStatements(group!, all)).toMatchObject([{ statement: 1, side: 'agree', isBestAgree: false }])
  expect(representativeStatements(group!, () => false)).toEqual([])
})

test('consensus: above one half, significant, best first, equals in order', () => {
  const everybody = counts([30, 5, 40], [40, 0, 40], [40, 0, 40], [21, 19, 40], [0, 40, 40])
  expect(consensus(everybody, 'agree', { mayShow: all }).map((each) => each.statement)).toEqual([1, 2, 0])
  expect(consensus(everybody, 'disagree', { mayShow: all }).map((each) => each.statement)).toEqual([4])
  expect(consensus(everybody, 'agree', { mayShow: (j) => j !== 1, most: 1 }).map((each) => each.statement)).toEqual([2])
})

test('group-aware consensus is the product of the groups’ shares', () => {
  const groups = groupStatistics([counts([8, 1, 10]), counts([1, 5, 6])], 1)
  expect([...groupAwareConsensus(groups, 'agree', 1)]).toEqual([(9 / 12) * (2 / 8)])
  expect([...groupAwareConsensus([], 'agree', 1)]).toEqual([Number.NaN])
})

test('priority: a statement without votes, one with twenty, and one about the conversation', () => {
  const extremity = Float64Array.of(0, 1, 3)
  const weights = priority({
    counts: counts([0, 0, 0], [10, 6, 20], [10, 6, 20]),
    extremity,
    isMeta: Uint8Array.of(0, 0, 1),
  })
  const importance = (1 - 5 / 22) * 2 * (11 / 22)
  expect(weights[0]).toBe(5.0625)
  expect(weights[1]).toBeCloseTo((importance * 1.5) ** 2, 12)
  expect(weights[2]).toBe(49)
})
