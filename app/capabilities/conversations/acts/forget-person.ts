import { sql } from 'kysely'
import type { Deed } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'
import { wantLettersAgain } from '../store/letters.ts'

/**
 * Takes away everything that ties a person to their votes and statements; these stay, as nobody's, so that no count
 * changes. Browsers whose votes they took over lose their mark too. Part of the erasure of an account.
 */
export async function forgetPerson(deed: Deed, person: PersonId): Promise<void> {
  const community = deed.community.id
  await sql`
    UPDATE conversations.statement SET person_id = NULL, participant_id = NULL
    WHERE community_id = ${community} AND (person_id = ${person} OR participant_id IN (
      SELECT participant_id FROM conversations.participant WHERE community_id = ${community} AND person_id = ${person})
    )`.execute(deed.write)
  await wantLettersAgain(deed.write, community, person)
  await sql`UPDATE conversations.decision SET decided_by = NULL
    WHERE community_id = ${community} AND decided_by = ${person}`.execute(deed.write)
  const own = await sql<{ id: string }>`
    SELECT p.participant_id AS id FROM conversations.participant AS p WHERE p.community_id = ${community}
      AND (p.person_id = ${person} OR p.adopted_by IN (
        SELECT participant_id FROM conversations.participant WHERE community_id = ${community} AND person_id = ${person})
      ) ORDER BY p.participant_id FOR UPDATE`.execute(deed.write)
  const ids = own.rows.map(({ id }) => id)
  // Seventeen bytes are nobody: a browser has 32, a person 16.
  const whos = ids.map(() => Buffer.from(deed.chance.bytes(17)))
  await sql`
    UPDATE conversations.participant AS p SET who = forgotten.who, person_id = NULL, age_band = NULL, place_code = NULL
    FROM unnest(${ids}::uuid[], ${whos}::bytea[]) AS forgotten (id, who)
    WHERE p.community_id = ${community} AND p.participant_id = forgotten.id`.execute(deed.write)
}
