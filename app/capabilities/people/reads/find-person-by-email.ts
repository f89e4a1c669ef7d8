import type { Read } from '#platform/database/handles.ts'
import type { CommunityId, PersonId } from '#platform/ids.ts'
import type { ResidenceProof } from '../vocabulary.ts'

export interface PersonByEmail {
  readonly id: PersonId
  readonly displayName: string | null
  readonly isConfirmed: boolean
  readonly isDemonstration: boolean
  readonly residentBy: ResidenceProof | null
  readonly residentSince: Date | null
}

/** Who has this address. For officers and administrators only: it tells who has an account. */
export async function findPersonByEmail(
  read: Read,
  communityId: CommunityId,
  email: string,
): Promise<PersonByEmail | null> {
  const row = await read
    .selectFrom('people.person')
    .select(['person_id', 'display_name', 'email_confirmed_at', 'is_demonstration', 'resident_by', 'resident_since'])
    .where('community_id', '=', communityId)
    .where('email', '=', email)
    .executeTakeFirst()
  return row
    ? {
        id: row.person_id as PersonId,
        displayName: row.display_name,
        isConfirmed: row.email_confirmed_at !== null,
        isDemonstration: row.is_demonstration,
        residentBy: row.resident_by,
        residentSince: row.resident_since,
      }
    : null
}
