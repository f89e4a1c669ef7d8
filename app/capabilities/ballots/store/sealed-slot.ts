import { CompiledQuery, sql } from 'kysely'
import type { Write } from '#platform/database/handles.ts'
import { type DoorOfPapers, doorSql } from '../rules/door-of-papers.ts'
import type { BallotKey } from '../vocabulary.ts'

/** Whether papers are taken now. The ballot cannot close until this transaction ends. */
export async function doorOfPapers(write: Write, { community, ballot }: BallotKey): Promise<DoorOfPapers> {
  const query = CompiledQuery.raw(`WITH ${doorSql} SELECT door FROM door`, [community, ballot])
  const { rows } = await write.executeQuery<{ door: DoorOfPapers }>(query as CompiledQuery<{ door: DoorOfPapers }>)
  return rows[0]?.door ?? 'none'
}

/** What lies in a slot, held for this transaction; null where nothing does. */
export async function takeSlot(write: Write, { community, ballot }: BallotKey, slot: Buffer): Promise<Buffer | null> {
  const { rows } = await sql<{ sealed: Buffer }>`SELECT sealed FROM ballots.sealed_paper
    WHERE community_id = ${community} AND ballot_id = ${ballot} AND slot = ${slot} FOR UPDATE`.execute(write)
  return rows[0]?.sealed ?? null
}

/** Puts a paper into a slot, in the place of what was there. */
export async function fillSlot(
  write: Write,
  { community, ballot }: BallotKey,
  { slot, sealed }: { readonly slot: Buffer; readonly sealed: Buffer },
): Promise<void> {
  await sql`INSERT INTO ballots.sealed_paper (community_id, ballot_id, slot, sealed)
    VALUES (${community}, ${ballot}, ${slot}, ${sealed})
    ON CONFLICT (community_id, ballot_id, slot) DO UPDATE SET sealed = excluded.sealed`.execute(write)
}
