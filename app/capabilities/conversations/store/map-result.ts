import type { MapState } from '@folkmoot/opinion-map'
import type { StoredMap } from '../rules/stored-map.ts'
import type { ConversationKey } from '../vocabulary.ts'
import type { Asks } from './map-input.ts'

const leaseSeconds = 30

/** Whether this server may draw now, and whether another one drew since it last did. */
export async function takeLease(
  client: Asks,
  key: ConversationKey,
  holder: string,
): Promise<{ readonly isNew: boolean } | null> {
  const result = await client.query<{ is_new: boolean }>({
    name: 'conversations-take-lease',
    text: `WITH before AS (
        SELECT holder FROM conversations.map_lease WHERE community_id = $1 AND conversation_id = $2
      )
      INSERT INTO conversations.map_lease AS l (community_id, conversation_id, holder, until)
      SELECT $1, $2, $3, clock_timestamp() + make_interval(secs => $4)
      WHERE EXISTS (SELECT FROM conversations.conversation WHERE community_id = $1 AND conversation_id = $2)
      ON CONFLICT (community_id, conversation_id) DO UPDATE SET holder = excluded.holder, until = excluded.until
      WHERE l.until < clock_timestamp() OR l.holder = excluded.holder
      RETURNING coalesce((SELECT holder FROM before) IS DISTINCT FROM $3, true) AS is_new`,
    values: [key.community, key.conversation, holder, leaseSeconds],
  })
  const row = result.rows[0]
  return row ? { isNew: row.is_new } : null
}

export async function endLease(client: Asks, key: ConversationKey, holder: string): Promise<void> {
  await client.query({
    name: 'conversations-end-lease',
    text: `UPDATE conversations.map_lease SET until = clock_timestamp()
      WHERE community_id = $1 AND conversation_id = $2 AND holder = $3`,
    values: [key.community, key.conversation, holder],
  })
}

export interface DrawnMap {
  readonly hash: string
  readonly votes: number
  readonly people: number
  readonly result: StoredMap
  readonly points: Buffer
}

/** Keeps the map, if this server still has the lease; gives false where it was too slow. */
export async function keepMap(client: Asks, key: ConversationKey, holder: string, map: DrawnMap): Promise<boolean> {
  const kept = await client.query({
    name: 'conversations-keep-map',
    text: `WITH lease AS (
        UPDATE conversations.map_lease SET until = clock_timestamp()
        WHERE community_id = $1 AND conversation_id = $2 AND holder = $3 AND until > clock_timestamp() RETURNING 1
      )
      INSERT INTO conversations.conversation_map
        (community_id, conversation_id, input_hash, computed_at, votes, people, result, points)
      SELECT $1, $2, $4, clock_timestamp(), $5, $6, $7, $8 FROM lease
      ON CONFLICT (community_id, conversation_id) DO UPDATE SET input_hash = excluded.input_hash,
        computed_at = excluded.computed_at, votes = excluded.votes, people = excluded.people,
        result = excluded.result, points = excluded.points`,
    values: [
      key.community,
      key.conversation,
      holder,
      map.hash,
      map.votes,
      map.people,
      JSON.stringify(map.result),
      map.points,
    ],
  })
  return kept.rowCount === 1
}

export interface MapMemory {
  readonly participants: readonly string[]
  readonly statements: readonly string[]
  readonly state: MapState
}

export async function readMemory(client: Asks, key: ConversationKey): Promise<MapMemory | null> {
  const result = await client.query<{ participants: Buffer; statements: Buffer; state: MapState }>({
    name: 'conversations-read-memory',
    text: `SELECT participants, statements, state FROM conversations.map_memory
      WHERE community_id = $1 AND conversation_id = $2`,
    values: [key.community, key.conversation],
  })
  const row = result.rows[0]
  return row
    ? { participants: unpackIds(row.participants), statements: unpackIds(row.statements), state: row.state }
    : null
}

export async function keepMemory(client: Asks, key: ConversationKey, memory: MapMemory): Promise<void> {
  await client.query({
    name: 'conversations-keep-memory',
    text: `INSERT INTO conversations.map_memory (community_id, conversation_id, participants, statements, state, saved_at)
      VALUES ($1, $2, $3, $4, $5, clock_timestamp())
      ON CONFLICT (community_id, conversation_id) DO UPDATE SET participants = excluded.participants,
        statements = excluded.statements, state = excluded.state, saved_at = excluded.saved_at`,
    values: [
      key.community,
      key.conversation,
      packIds(memory.participants),
      packIds(memory.statements),
      JSON.stringify(memory.state),
    ],
  })
}

const packIds = (ids: readonly string[]) => Buffer.from(ids.join('').replaceAll('-', ''), 'hex')

function unpackIds(bytes: Buffer): string[] {
  const hex = bytes.toString('hex')
  return Array.from({ length: bytes.length / 16 }, (_, k) => {
    const id = hex.slice(k * 32, k * 32 + 32)
    return `${id.slice(0, 8)}-${id.slice(8, 12)}-${id.slice(12, 16)}-${id.slice(16, 20)}-${id.slice(20)}`
  })
}
