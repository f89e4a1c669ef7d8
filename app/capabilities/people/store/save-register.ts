import { sql } from 'kysely'
import type { Deed } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'

export interface ResidentKeys {
  readonly nameKey: Buffer | null
  readonly emailKey: Buffer | null
}

const atOnce = 2_000

/**
 * Puts a new list in place of the one before. Lines that somebody claimed stay, so that none makes a second resident;
 * those that are on the new list move to it.
 */
export async function saveEntries(deed: Deed, registerId: string, residents: readonly ResidentKeys[]): Promise<void> {
  const { write, community } = deed
  await write
    .deleteFrom('people.register_entry')
    .where('community_id', '=', community.id)
    .where('person_id', 'is', null)
    .execute()
  for (let from = 0; from < residents.length; from += atOnce) {
    const some = residents.slice(from, from + atOnce)
    const ids = some.map(() => deed.newId<'register-entry'>() as string)
    const names = some.map(({ nameKey }) => nameKey)
    const emails = some.map(({ emailKey }) => emailKey)
    await sql`
      UPDATE people.register_entry SET register_id = ${registerId}
      WHERE community_id = ${community.id} AND person_id IS NOT NULL
        AND (name_key = ANY(${names}::bytea[]) OR email_key = ANY(${emails}::bytea[]))`.execute(write)
    await sql`
      INSERT INTO people.register_entry (community_id, entry_id, register_id, name_key, email_key, person_id)
      SELECT ${community.id}, entry, ${registerId}, name, email, NULL
      FROM unnest(${ids}::uuid[], ${names}::bytea[], ${emails}::bytea[]) AS line (entry, name, email)
      ON CONFLICT DO NOTHING`.execute(write)
  }
}

/** Residents by a list who are not on this one. */
export async function residentsNotOn(
  deed: Deed,
  registerId: string,
): Promise<readonly { readonly person: PersonId; readonly email: string | null; readonly locale: string }[]> {
  const rows = await sql<{ person: PersonId; email: string | null; locale: string }>`
    SELECT person_id AS person, email, locale FROM people.person
    WHERE community_id = ${deed.community.id} AND resident_by = 'register' AND NOT EXISTS (
      SELECT FROM people.register_entry AS entry
      WHERE entry.community_id = ${deed.community.id} AND entry.person_id = person.person_id
        AND entry.register_id = ${registerId})
    ORDER BY person_id FOR UPDATE`.execute(deed.write)
  return rows.rows
}
