import { sql } from 'kysely'
import type { Deed } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'

/**
 * Takes away what ties a person to rolls, appeals and drafts; entries stay as nobody's, so that no count changes and
 * nobody votes twice. Papers never had a name. Part of the erasure of an account.
 */
export async function forgetPerson(deed: Deed, person: PersonId): Promise<void> {
  const community = deed.community.id
  await sql`UPDATE ballots.roll_entry SET person_id = NULL
    WHERE community_id = ${community} AND person_id = ${person}`.execute(deed.write)
  await sql`DELETE FROM ballots.began WHERE community_id = ${community} AND person_id = ${person}`.execute(deed.write)
  await sql`UPDATE ballots.appeal SET person_id = NULL, words = '–', reason = NULL
    WHERE community_id = ${community} AND person_id = ${person}`.execute(deed.write)
  await sql`UPDATE ballots.appeal SET decided_by = NULL
    WHERE community_id = ${community} AND decided_by = ${person}`.execute(deed.write)
  await sql`UPDATE ballots.stop_request SET asked_by = CASE WHEN asked_by = ${person} THEN NULL ELSE asked_by END,
      decided_by = CASE WHEN decided_by = ${person} THEN NULL ELSE decided_by END
    WHERE community_id = ${community} AND (asked_by = ${person} OR decided_by = ${person})`.execute(deed.write)
  await sql`UPDATE ballots.ballot SET made_by = CASE WHEN made_by = ${person} THEN NULL ELSE made_by END,
      appeals_to = CASE WHEN appeals_to = ${person} THEN NULL ELSE appeals_to END
    WHERE community_id = ${community} AND (made_by = ${person} OR appeals_to = ${person})`.execute(deed.write)
  await sql`DELETE FROM ballots.roll_upload WHERE community_id = ${community} AND uploaded_by = ${person}`.execute(
    deed.write,
  )
}
