import { sql } from 'kysely'
import type { Deed } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'
import type { BallotKey } from '../vocabulary.ts'
import type { NewEntry } from './hold-roll-entry.ts'

/**
 * Puts an account on a roll; an entry of theirs that was taken off is theirs again.
 * @returns false where another account has the place of their mailbox
 */
export async function putOnRoll(
  deed: Deed,
  { community, ballot }: BallotKey,
  { voter, source, person }: NewEntry & { readonly person: PersonId },
): Promise<boolean> {
  await sql`
    UPDATE ballots.roll_entry SET state = 'entitled'
    WHERE community_id = ${community} AND ballot_id = ${ballot} AND state = 'cancelled'
      AND (person_id = ${person} OR (voter = ${voter} AND person_id IS NULL))`.execute(deed.write)
  await sql`
    INSERT INTO ballots.roll_entry (community_id, ballot_id, entry_id, voter, source, person_id)
    VALUES (${community}, ${ballot}, ${deed.newId()}, ${voter}, ${source}, ${person})
    ON CONFLICT DO NOTHING`.execute(deed.write)
  const { rows } = await sql`
    SELECT 1 FROM ballots.roll_entry
    WHERE community_id = ${community} AND ballot_id = ${ballot} AND state <> 'cancelled'
      AND (person_id = ${person} OR (voter = ${voter} AND person_id IS NULL))`.execute(deed.write)
  return rows.length > 0
}
