import { sql } from 'kysely'
import { countStanding } from '#capabilities/people/index.ts'
import type { Read } from '#platform/database/handles.ts'
import { type BallotKey, type RollChannel, type RollSource, rollChannels } from '../vocabulary.ts'
import { placesWithin } from './places-within.ts'

/** The roll in numbers: public at any time, because it says nothing about anybody or any paper. */
export interface RollCounts {
  /** People who may vote, once each. */
  readonly size: number
  readonly given: number
  readonly bySource: readonly RollOfSource[]
  readonly byChannel: Readonly<Record<RollChannel, number>>
}

export interface RollOfSource {
  readonly source: RollSource
  /** On the roll by name of this source: lines of a register, printed codes; for people with standing, those who have it now. */
  readonly entitled: number
  readonly given: number
}

export interface CountedBallot {
  readonly key: BallotKey
  readonly rollSources: readonly RollSource[]
  readonly placeCode: string | null
  readonly rollSize: number | null
}

/**
 * Counts a roll. Those who vote by standing get their entry only when they are given a paper; until then they are
 * counted among the people of the community. After the close the size is what it was then.
 */
export async function countRoll(read: Read, ballot: CountedBallot): Promise<RollCounts> {
  const rows = await rowsOf(read, ballot.key)
  const standing: Partial<Record<RollSource, number>> = await countByStanding(read, ballot)
  const bySource = ballot.rollSources.map((source) => {
    const own = rows.filter((row) => row.source === source)
    const entered = sum(own, () => true)
    const given = sum(own, (row) => row.channel !== null)
    const entitled = Math.max(standing[source] ?? entered, given)
    return { source, entitled, given }
  })
  const byChannel = Object.fromEntries(
    rollChannels.map((channel) => [channel, sum(rows, (row) => row.channel === channel)]),
  ) as Record<RollChannel, number>
  const now = bySource.reduce((size, { entitled }) => size + entitled, 0)
  return { size: ballot.rollSize ?? now, given: sum(rows, (row) => row.channel !== null), bySource, byChannel }
}

interface Row {
  readonly source: RollSource
  readonly channel: RollChannel | null
  readonly count: number
}

const sum = (rows: readonly Row[], counts: (row: Row) => boolean): number =>
  rows.filter(counts).reduce((total, { count }) => total + count, 0)

async function rowsOf(read: Read, { community, ballot }: BallotKey): Promise<readonly Row[]> {
  const found = await sql<Row>`
    SELECT source, channel, count(*)::int AS count FROM ballots.roll_entry
    WHERE community_id = ${community} AND ballot_id = ${ballot} AND state <> 'cancelled'
    GROUP BY source, channel`.execute(read)
  return found.rows
}

/** People who may vote by their account: those who have the standing now, and those whose appeal was upheld. */
async function countByStanding(read: Read, { key, rollSources, placeCode }: CountedBallot) {
  const source = rollSources.find((each) => each === 'confirmed' || each === 'resident')
  if (!source) return {}
  const places = await placesWithin(read, key.community, placeCode)
  const { confirmed, residents } = await countStanding(read, key.community, places)
  const upheld = await countUpheld(read, key)
  return { [source]: (source === 'resident' ? residents : confirmed) + upheld }
}

async function countUpheld(read: Read, { community, ballot }: BallotKey): Promise<number> {
  const found = await sql<{ upheld: number }>`
    SELECT count(*)::int AS upheld FROM ballots.appeal
    WHERE community_id = ${community} AND ballot_id = ${ballot} AND is_upheld`.execute(read)
  return found.rows[0]!.upheld
}

/** Papers given so far, and no more than that. */
export async function countGiven(read: Read, { community, ballot }: BallotKey): Promise<number> {
  const found = await sql<{ given: number }>`
    SELECT count(*)::int AS given FROM ballots.roll_entry
    WHERE community_id = ${community} AND ballot_id = ${ballot} AND state = 'given'`.execute(read)
  return found.rows[0]!.given
}
