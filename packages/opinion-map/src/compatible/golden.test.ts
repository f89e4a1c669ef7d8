import { describe, expect, test } from 'vitest'
import { adjustedRandIndex } from '../adjusted-rand-index.ts'
import {
  type GoldenGroups,
  type GoldenStatistics,
  readConversation,
  referenceConversations,
} from '../testing/conversation.ts'
import { groupAwareConsensus } from './group-aware-consensus.ts'
import type { GroupStatistics } from './group-statistics.ts'
import { mapCompatibly, statisticsFor } from './map-compatibly.ts'
import { representativeStatements } from './representative-statements.ts'

const conversations = referenceConversations()
if (conversations.length === 2) {
  process.stdout.write(
    'Left out: golden.json of the nine larger reference conversations (components, groups, statistics); ../shared/data/opinions is not there.\n',
  )
}

/** Relative error at most 1e-6; what the reference computed as 0 plus rounding counts as 0. */
function expectEqual(actual: ArrayLike<number>, golden: readonly number[], what: string): void {
  expect(actual.length, what).toBe(golden.length)
  for (let k = 0; k < golden.length; k++) {
    const allowed = Math.max(1e-6 * Math.abs(golden[k]!), 1e-12)
    if (!(Math.abs(actual[k]! - golden[k]!) <= allowed)) expect(actual[k], `${what} [${k}]`).toBe(golden[k])
  }
}

function expectStatistics(statistics: GroupStatistics, golden: GoldenStatistics): void {
  const { agree, disagree, votes } = statistics
  const pairs: [ArrayLike<number>, keyof GoldenStatistics][] = [
    [agree.count, 'na'],
    [disagree.count, 'nd'],
    [votes, 'ns'],
    [agree.share, 'pa'],
    [disagree.share, 'pd'],
    [agree.shareTest, 'pat'],
    [disagree.shareTest, 'pdt'],
    [agree.ratio, 'ra'],
    [disagree.ratio, 'rd'],
    [agree.ratioTest, 'rat'],
    [disagree.ratioTest, 'rdt'],
  ]
  for (const [actual, name] of pairs) expectEqual(actual, golden[name], name)
}

function cosine(one: Float64Array, other: readonly number[]): number {
  const dot = (a: ArrayLike<number>, b: ArrayLike<number>) =>
    Array.from(a).reduce((sum, value, k) => sum + value * b[k]!, 0)
  return dot(one, other) / Math.sqrt(dot(one, one) * dot(other, other))
}

function largestDifference(one: Float64Array, other: readonly number[], sign: number): number {
  return one.reduce((most, value, k) => Math.max(most, Math.abs(sign * value - other[k]!)), 0)
}

describe.each(conversations)('$name as red-dwarf 0.4.0 has it', (folder) => {
  const { votes, table, moderation, publishedGroup, golden } = readConversation(folder)
  const map = mapCompatibly(table, { moderation })
  const signs = golden.pca.components.map((component, k) => Math.sign(cosine(map.components[k]!, component)))
  const idsOf = (list: readonly { statement: number }[]) => list.map((each) => votes.statementIds[each.statement])
  const mayShow = (j: number) => moderation[j] !== -1
  /** Our number of each of the reference's groups: numbers are arbitrary. */
  const ourGroup = (group: string) => map.people.group[golden.groups.indexOf(Number(group))]!

  test('ids and counts', () => {
    expect([...votes.statementIds]).toEqual(golden.statements)
    expect([...votes.personIds]).toEqual(golden.participants)
    expect(map.people.group.filter((group) => group >= 0).length).toBe(golden.counts.kept)
    expect(map.groups.length).toBe(golden.counts.groups)
  })

  test('means, components and positions', () => {
    expectEqual(map.statements.mean, golden.pca.center, 'center')
    expectEqual(map.varianceShares, golden.pca.explainedVarianceRatio, 'variance')
    golden.pca.components.forEach((component, k) => {
      expect(Math.abs(cosine(map.components[k]!, component))).toBeGreaterThan(0.9999999)
    })
    for (const [k, axis] of (['x', 'y'] as const).entries()) {
      expect(largestDifference(map.people[axis], golden.projection[axis], signs[k]!)).toBeLessThan(1e-5)
      expect(largestDifference(map.statements[axis], golden.statementProjection[axis], signs[k]!)).toBeLessThan(1e-5)
    }
  })

  test('groups, and the silhouette of every number of groups', () => {
    expect(
      adjustedRandIndex(
        map.people.group,
        golden.groups.map((group) => group ?? -1),
      ),
    ).toBe(1)
    for (const { groups, silhouette, sizes } of map.tried) {
      expect(silhouette).toBeCloseTo(golden.byK[groups]!.silhouette, 6)
      expect([...sizes].sort((a, b) => b - a)).toEqual(golden.byK[groups]!.sizes)
    }
  })

  test('extremity, priority and consensus', () => {
    expectEqual(map.statements.extremity, golden.extremity, 'extremity')
    expectEqual(map.statements.priority, golden.priority, 'priority')
    for (const side of ['agree', 'disagree'] as const) {
      expect(idsOf(map.consensus[side])).toEqual(golden.consensus[side].map((each) => each.tid))
      expectEqual(
        map.consensus[side].map((each) => each.shareTest),
        golden.consensus[side].map((each) => each['p-test']),
        side,
      )
      expectEqual(map.statements.groupAwareConsensus[side], golden.groupAwareConsensus[side], `group-aware ${side}`)
    }
  })

  test('statistics and representative statements of its own groups', () => {
    for (const group of Object.keys(golden.groupStats)) {
      const own = map.groups[ourGroup(group)]!
      expectStatistics(own.statistics, golden.groupStats[group]!)
      expect(own.representative.map((each) => [votes.statementIds[each.statement], each.side])).toEqual(
        listed(golden, group),
      )
    }
  })

  test.runIf(golden.givenPublishedGroups)('the same for the groups that Polis published', () => {
    const published = golden.givenPublishedGroups!
    const statistics = statisticsFor(table, publishedGroup, published.groupIds.length)
    for (const group of Object.keys(published.groupStats)) {
      expectStatistics(statistics[Number(group)]!, published.groupStats[group]!)
      const list = representativeStatements(statistics[Number(group)]!, mayShow)
      expect(list.map((each) => [votes.statementIds[each.statement], each.side])).toEqual(listed(published, group))
    }
    for (const side of ['agree', 'disagree'] as const) {
      expectEqual(
        groupAwareConsensus(statistics, side, table.statements),
        published.groupAwareConsensus[side],
        `group-aware ${side}`,
      )
    }
  })
})

function listed(golden: GoldenGroups, group: string): [number, string][] {
  return golden.repness[group]!.map((each) => [each.tid, each['repful-for']])
}
