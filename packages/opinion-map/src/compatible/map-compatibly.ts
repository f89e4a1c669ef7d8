import type { VoteTable } from '../votes.ts'
import { type ChosenGroups, chooseGroups, type TriedGroups } from './choose-groups.ts'
import { type ConsensusStatement, consensus } from './consensus.ts'
import { groupAwareConsensus } from './group-aware-consensus.ts'
import { type GroupStatistics, groupStatistics } from './group-statistics.ts'
import { distances, type Positions, placePeople, placeStatements } from './positions.ts'
import { principalComponents } from './principal-components.ts'
import { priority } from './priority.ts'
import { type RatedVotes, rateVotes } from './rated-votes.ts'
import { type RepresentativeStatement, representativeStatements } from './representative-statements.ts'
import { countAll, countByGroup, type StatementVotes, together } from './statement-counts.ts'

export interface CompatibleOptions {
  /** Per statement: 1 accepted, 0 not looked at, -1 rejected (its column counts as 0 from everybody). */
  readonly moderation?: ArrayLike<number> | undefined
  /** Per statement: 1 if it is about the conversation itself; treated like a rejected one, but still routed. */
  readonly isMeta?: ArrayLike<number> | undefined
  /** Votes a person needs to be grouped; 7 unless told, or every voted statement where there are fewer. */
  readonly leastVotes?: number | undefined
  /** The most groups that are tried; 5 unless told. */
  readonly mostGroups?: number | undefined
}

/** The map as Polis' published method has it. Arrays run along persons or statements of the vote table. */
export interface CompatibleMap {
  readonly people: Positions & {
    /** Position in `groups`; -1 for a person with too few votes. */
    readonly group: Int8Array
  }
  readonly groups: readonly CompatibleGroup[]
  /** Mean silhouette and sizes for every number of groups tried. */
  readonly tried: readonly TriedGroups[]
  readonly components: readonly [Float64Array, Float64Array]
  /** Share of the variance of the filled-in votes along each component. */
  readonly varianceShares: readonly [number, number]
  readonly statements: CompatibleStatements
  readonly consensus: {
    readonly agree: readonly ConsensusStatement[]
    readonly disagree: readonly ConsensusStatement[]
  }
}

export interface CompatibleGroup {
  readonly size: number
  readonly centre: { readonly x: number; readonly y: number }
  readonly statistics: GroupStatistics
  readonly representative: readonly RepresentativeStatement[]
}

/** One entry per statement. Statements that are out, or have no vote, stand at the middle. */
export interface CompatibleStatements extends Positions {
  readonly mean: Float64Array
  readonly isOut: Uint8Array
  /** Votes of everybody, whatever became of the statement. */
  readonly counts: StatementVotes
  readonly extremity: Float64Array
  /** Weight for drawing the next statement to show. */
  readonly priority: Float64Array
  readonly groupAwareConsensus: { readonly agree: Float64Array; readonly disagree: Float64Array }
}

/**
 * Maps a conversation the way Polis does, as its Python reimplementation red-dwarf 0.4.0 computes it from the final
 * votes: exact components, no base clusters, no memory of earlier maps. Numbers are not rounded.
 */
export function mapCompatibly(table: VoteTable, options: CompatibleOptions = {}): CompatibleMap {
  const isMeta = flags(table, (j) => options.isMeta?.[j] === 1)
  const isOut = flags(table, (j) => options.moderation?.[j] === -1 || isMeta[j] === 1)
  const rated = rateVotes(table, isOut)
  const { components, varianceShares } = principalComponents(rated)
  const people = placePeople(rated, components)
  const grouping = groupPeople(rated, people, options)
  const statistics = statisticsFor(table, grouping.group, grouping.centres.x.length)
  const mayShow = (j: number) => isOut[j] === 0 && table.byStatement.start[j] !== table.byStatement.start[j + 1]
  const counts = countAll(table)
  return {
    people: { ...people, group: grouping.group },
    groups: statistics.map((each, g) => ({
      size: grouping.group.filter((group) => group === g).length,
      centre: { x: grouping.centres.x[g]!, y: grouping.centres.y[g]! },
      statistics: each,
      representative: representativeStatements(each, mayShow),
    })),
    tried: grouping.tried,
    components,
    varianceShares,
    statements: describeStatements({ rated, components, statistics, counts, isMeta }),
    consensus: { agree: consensus(counts, 'agree', { mayShow }), disagree: consensus(counts, 'disagree', { mayShow }) },
  }
}

/** The statistics of groups found elsewhere. `groupOf` is negative for people in no group. */
export function statisticsFor(table: VoteTable, groupOf: ArrayLike<number>, groups: number): GroupStatistics[] {
  return groupStatistics(countByGroup(table, groupOf, groups), table.statements)
}

function flags(table: VoteTable, isSet: (statement: number) => boolean): Uint8Array {
  return Uint8Array.from({ length: table.statements }, (_, j) => Number(isSet(j)))
}

/** Groups everybody with enough votes; passes and votes on rejected statements count. */
function groupPeople(
  rated: RatedVotes,
  people: Positions,
  options: CompatibleOptions,
): ChosenGroups & { readonly group: Int8Array } {
  const { start } = rated.table.byPerson
  const least = Math.min(options.leastVotes ?? 7, rated.votedStatements)
  const kept = Array.from(people.x, (_, i) => i).filter((i) => start[i + 1]! - start[i]! >= Math.max(least, 1))
  const points = { x: Float64Array.from(kept, (i) => people.x[i]!), y: Float64Array.from(kept, (i) => people.y[i]!) }
  const chosen = chooseGroups(points, options.mostGroups ?? 5)
  const group = new Int8Array(people.x.length).fill(-1)
  for (const [k, i] of kept.entries()) group[i] = chosen.clusterOf[k]!
  return { ...chosen, group }
}

function describeStatements(from: {
  readonly rated: RatedVotes
  readonly components: readonly [Float64Array, Float64Array]
  readonly statistics: readonly GroupStatistics[]
  readonly counts: StatementVotes
  readonly isMeta: Uint8Array
}): CompatibleStatements {
  const { rated, statistics } = from
  const places = placeStatements(rated, from.components)
  const extremity = distances(places)
  const grouped = together(
    statistics.map((each) => ({ agree: each.agree.count, disagree: each.disagree.count, votes: each.votes })),
    rated.table.statements,
  )
  return {
    ...places,
    mean: rated.mean,
    isOut: rated.isOut,
    counts: from.counts,
    extremity,
    priority: priority({ counts: grouped, extremity, isMeta: from.isMeta }),
    groupAwareConsensus: {
      agree: groupAwareConsensus(statistics, 'agree', rated.table.statements),
      disagree: groupAwareConsensus(statistics, 'disagree', rated.table.statements),
    },
  }
}
