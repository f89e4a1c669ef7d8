import type pg from 'pg'
import type { PersonId } from '#platform/ids.ts'
import { type DoorOfPapers, doorSql } from '../rules/door-of-papers.ts'
import type { BallotKey, RollChannel, RollEntryId, RollSource } from '../vocabulary.ts'

/** Who asks for a paper, as the roll knows them. */
export interface VoterOnRoll {
  /** See `voterHash`. */
  readonly voter: Buffer
  readonly source: RollSource
  readonly person: PersonId | null
  /** True where standing alone gives the right: then the entry is made now. Otherwise it must be there. */
  readonly mayBeMade: boolean
}

export interface PaperToGive extends VoterOnRoll {
  readonly newEntry: RollEntryId
  readonly channel: RollChannel
  /** SHA-256 of the blinded token; null where the server signs for the voter. */
  readonly blindedHash: Buffer | null
}

export type GiveOutcome =
  | { readonly kind: 'given'; readonly entry: RollEntryId }
  | { readonly kind: Exclude<DoorOfPapers, 'open' | 'none'> | 'no-such-ballot' }
  | { readonly kind: 'not-on-roll' }
  /** This voter has a paper, by this way. */
  | { readonly kind: 'given-already'; readonly channel: RollChannel }
  /** The entry was made by somebody else a moment ago: ask once more. */
  | { readonly kind: 'collision' }

/**
 * Marks voters as given, in one transaction. Only an entry that is entitled can be marked, so of two requests at once one
 * is first; the same request again finds its own mark. The door is decided here, under a share of the ballot's row.
 */
const text = `
WITH ${doorSql}, wanted AS MATERIALIZED (
  SELECT * FROM unnest($3::bytea[], $4::uuid[], $5::text[], $6::uuid[], $7::boolean[], $8::text[], $9::bytea[]) WITH ORDINALITY
    AS w (voter, new_entry, source, person_id, may_be_made, channel, blinded_hash, n)
), known AS MATERIALIZED (
  SELECT entry_id, voter, state, channel, blinded_hash, person_id FROM ballots.roll_entry
  WHERE community_id = $1 AND ballot_id = $2 AND voter = ANY ($3::bytea[]) ORDER BY voter FOR NO KEY UPDATE
), marked AS (
  UPDATE ballots.roll_entry AS e SET state = 'given', channel = w.channel, blinded_hash = w.blinded_hash,
    person_id = coalesce(w.person_id, e.person_id)
  FROM wanted AS w, known AS k, door
  WHERE door.door = 'open' AND k.voter = w.voter AND k.state = 'entitled' AND (k.person_id IS NULL OR k.person_id = w.person_id)
    AND e.community_id = $1 AND e.ballot_id = $2 AND e.entry_id = k.entry_id
  RETURNING e.entry_id, e.voter, e.state, e.channel, e.blinded_hash, e.person_id
), made AS (
  INSERT INTO ballots.roll_entry AS e (community_id, ballot_id, entry_id, voter, source, person_id, state, channel, blinded_hash)
  SELECT $1::uuid, $2::uuid, new_entry, w.voter, w.source, w.person_id, 'given', w.channel, w.blinded_hash
  FROM wanted AS w, door
  WHERE door.door = 'open' AND may_be_made AND NOT EXISTS (SELECT FROM known WHERE known.voter = w.voter) ORDER BY w.voter
  ON CONFLICT DO NOTHING RETURNING e.entry_id, e.voter, e.state, e.channel, e.blinded_hash, e.person_id
), entry AS (
  SELECT * FROM marked UNION ALL SELECT * FROM made
  UNION ALL SELECT * FROM known WHERE NOT EXISTS (SELECT FROM marked WHERE marked.voter = known.voter)
)
SELECT coalesce((SELECT door FROM door), 'none') AS door, w.may_be_made, w.channel AS wished,
  w.blinded_hash AS asked_hash, e.entry_id, e.state, e.channel, e.blinded_hash,
  e.person_id IS NOT NULL AND e.person_id IS DISTINCT FROM w.person_id AS is_anothers
FROM wanted AS w LEFT JOIN entry AS e ON e.voter = w.voter ORDER BY n`

interface Row {
  readonly door: DoorOfPapers
  readonly may_be_made: boolean
  readonly wished: RollChannel
  readonly asked_hash: Buffer | null
  readonly entry_id: RollEntryId | null
  readonly state: 'entitled' | 'given' | 'cancelled' | null
  readonly channel: RollChannel | null
  readonly blinded_hash: Buffer | null
  /** Another account was quicker to claim it. */
  readonly is_anothers: boolean
}

/** No two of one call with the same `voter`. */
export async function givePapers(
  pool: Pick<pg.Pool, 'query'>,
  { community, ballot }: BallotKey,
  all: readonly PaperToGive[],
): Promise<readonly GiveOutcome[]> {
  const values = [
    community,
    ballot,
    all.map(({ voter }) => voter),
    all.map(({ newEntry }) => newEntry),
    all.map(({ source }) => source),
    all.map(({ person }) => person),
    all.map(({ mayBeMade }) => mayBeMade),
    all.map(({ channel }) => channel),
    all.map(({ blindedHash }) => blindedHash),
  ]
  const { rows } = await pool.query<Row>({ name: 'ballots-give-papers', text, values })
  return rows.map(outcomeOf)
}

function outcomeOf(row: Row): GiveOutcome {
  if (row.door === 'none') return { kind: 'no-such-ballot' }
  if (row.door !== 'open') return { kind: row.door }
  if (row.entry_id === null) return { kind: row.may_be_made ? 'collision' : 'not-on-roll' }
  if (row.state !== 'given' || row.channel === null || row.is_anothers) return { kind: 'not-on-roll' }
  return isSameRequest(row) ? { kind: 'given', entry: row.entry_id } : { kind: 'given-already', channel: row.channel }
}

/** The server finds its own voter’s paper again; a browser has to ask for the same token. */
function isSameRequest({ wished, channel, asked_hash, blinded_hash }: Row): boolean {
  if (wished !== channel) return false
  return asked_hash === null ? blinded_hash === null : (blinded_hash?.equals(asked_hash) ?? false)
}
