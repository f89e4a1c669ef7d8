import type pg from 'pg'
import { type DoorOfPapers, doorSql } from '../rules/door-of-papers.ts'
import type { BallotKey } from '../vocabulary.ts'

export interface PaperToCast {
  readonly slot: Buffer
  readonly sealed: Buffer
}

export type CastOutcome =
  | { readonly kind: 'in-the-box' }
  | { readonly kind: Exclude<DoorOfPapers, 'open' | 'none'> | 'no-such-ballot' }
  /** There is a paper in this slot: whether this one may take its place is for `castOver`. */
  | { readonly kind: 'slot-taken' }

/** Puts new papers into the box, in one transaction; the door is decided here, under a share of the ballot's row. */
const text = `
WITH ${doorSql}, handed AS MATERIALIZED (
  SELECT * FROM unnest($3::bytea[], $4::bytea[]) WITH ORDINALITY AS h (slot, sealed, n)
), put AS (
  INSERT INTO ballots.sealed_paper (community_id, ballot_id, slot, sealed)
  SELECT $1::uuid, $2::uuid, slot, sealed FROM handed, door WHERE door.door = 'open' ORDER BY slot
  ON CONFLICT DO NOTHING RETURNING slot
)
SELECT coalesce((SELECT door FROM door), 'none') AS door, put.slot IS NOT NULL AS is_put
FROM handed LEFT JOIN put USING (slot) ORDER BY n`

interface Row {
  readonly door: DoorOfPapers
  readonly is_put: boolean
}

/** No two of one call for the same slot. */
export async function castPapers(
  pool: Pick<pg.Pool, 'query'>,
  { community, ballot }: BallotKey,
  all: readonly PaperToCast[],
): Promise<readonly CastOutcome[]> {
  const values = [community, ballot, all.map(({ slot }) => slot), all.map(({ sealed }) => sealed)]
  const { rows } = await pool.query<Row>({ name: 'ballots-cast-papers', text, values })
  return rows.map(outcomeOf)
}

function outcomeOf({ door, is_put }: Row): CastOutcome {
  if (door === 'none') return { kind: 'no-such-ballot' }
  if (door !== 'open') return { kind: door }
  return { kind: is_put ? 'in-the-box' : 'slot-taken' }
}
