import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import type { BallotResult } from '../rules/ballot-result.ts'
import type { GroupShare } from '../rules/group-shares.ts'
import type { BallotKey } from '../vocabulary.ts'
import { type Ballot, findBallot } from './find-ballot.ts'

/** A ballot from its close on, with all that its result shows. */
export interface FoundResult {
  readonly ballot: Ballot
  /** Null until it is counted. */
  readonly count: { readonly result: BallotResult; readonly inputHash: Buffer; readonly countedAt: Date } | null
  readonly box: OpenedBox | null
  readonly groups: readonly GroupShare[]
  readonly departures: readonly Departure[]
  /** By option number. */
  readonly nextSteps: ReadonlyMap<number, string>
  readonly lots: readonly LotPart[]
}

export interface OpenedBox {
  readonly openedAt: Date
  readonly papers: number
  readonly receipts: number
  readonly papersHash: Buffer
  readonly receiptsHash: Buffer
  readonly channels: Readonly<Record<string, number>>
  readonly leftOut: Readonly<Record<string, number>>
}

export interface Departure {
  readonly decision: string
  readonly reason: string
  readonly madeAt: Date
}

export interface LotPart {
  readonly place: 1 | 2
  readonly part: string
  readonly person: string
  readonly ledgerHead: string | null
}

/** Nothing for a draft, nor for a ballot that is still open. */
export async function findResult(read: Read, community: CommunityId, slug: string): Promise<FoundResult | null> {
  const ballot = await findBallot(read, community, { slug })
  if (!ballot || ballot.state === 'open' || ballot.state === 'draft') return null
  const { key } = ballot
  const [count, box, groups, departures, nextSteps, lots] = await Promise.all([
    findCount(read, key),
    findBox(read, key),
    findGroups(read, key),
    listDepartures(read, key),
    listNextSteps(read, key),
    listLotParts(read, key),
  ])
  return { ballot, count, box, groups, departures, nextSteps, lots }
}

async function findCount(read: Read, { community, ballot }: BallotKey): Promise<FoundResult['count']> {
  const row = await read
    .selectFrom('ballots.count')
    .select(['result', 'input_hash', 'counted_at'])
    .where('community_id', '=', community)
    .where('ballot_id', '=', ballot)
    .executeTakeFirst()
  return row ? { result: row.result as BallotResult, inputHash: row.input_hash, countedAt: row.counted_at } : null
}

export async function findBox(read: Read, { community, ballot }: BallotKey): Promise<OpenedBox | null> {
  const row = await read
    .selectFrom('ballots.opened_box')
    .selectAll()
    .where('community_id', '=', community)
    .where('ballot_id', '=', ballot)
    .executeTakeFirst()
  if (!row) return null
  return {
    openedAt: row.opened_at,
    papers: row.papers,
    receipts: row.receipts,
    papersHash: row.papers_hash,
    receiptsHash: row.receipts_hash,
    channels: row.channels,
    leftOut: row.left_out,
  }
}

async function findGroups(read: Read, { community, ballot }: BallotKey): Promise<readonly GroupShare[]> {
  const row = await read
    .selectFrom('ballots.group_share')
    .select('shares')
    .where('community_id', '=', community)
    .where('ballot_id', '=', ballot)
    .executeTakeFirst()
  return (row?.shares ?? []) as readonly GroupShare[]
}

async function listDepartures(read: Read, { community, ballot }: BallotKey): Promise<readonly Departure[]> {
  const rows = await read
    .selectFrom('ballots.departure')
    .select(['decision', 'reason', 'made_at'])
    .where('community_id', '=', community)
    .where('ballot_id', '=', ballot)
    .orderBy('made_at')
    .execute()
  return rows.map(({ decision, reason, made_at }) => ({ decision, reason, madeAt: made_at }))
}

async function listNextSteps(read: Read, { community, ballot }: BallotKey): Promise<ReadonlyMap<number, string>> {
  const rows = await read
    .selectFrom('ballots.next_step')
    .select(['number', 'text'])
    .where('community_id', '=', community)
    .where('ballot_id', '=', ballot)
    .orderBy('said_at')
    .execute()
  return new Map(rows.map(({ number, text }) => [number, text]))
}

export async function listLotParts(read: Read, { community, ballot }: BallotKey): Promise<readonly LotPart[]> {
  const rows = await read
    .selectFrom('ballots.lot_part')
    .select(['place', 'part', 'person_id', 'ledger_head'])
    .where('community_id', '=', community)
    .where('ballot_id', '=', ballot)
    .orderBy('place')
    .execute()
  return rows.map((row) => ({
    place: row.place,
    part: row.part,
    person: row.person_id,
    ledgerHead: row.ledger_head,
  }))
}
