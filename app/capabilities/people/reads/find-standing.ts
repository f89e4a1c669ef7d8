import type { Read } from '#platform/database/handles.ts'
import type { CommunityId, PersonId } from '#platform/ids.ts'
import { foldEmail } from '../rules/list-keys.ts'

/** What is known of somebody, for a roll: never for pages of others. */
export interface StandingOfPerson {
  readonly isResident: boolean
  /** Where they say they live. */
  readonly placeCode: string | null
  /** The same for every spelling of one mailbox (case, dots, plus tags); null without a proved address. */
  readonly mailbox: string | null
}

/** Null for nobody and for erased accounts. */
export async function findStanding(
  read: Read,
  communityId: CommunityId,
  personId: PersonId,
): Promise<StandingOfPerson | null> {
  const row = await read
    .selectFrom('people.person')
    .select(['email', 'email_confirmed_at', 'resident_since', 'place_code'])
    .where('community_id', '=', communityId)
    .where('person_id', '=', personId)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  if (!row) return null
  const isProved = row.email !== null && row.email_confirmed_at !== null
  return {
    isResident: row.resident_since !== null,
    placeCode: row.place_code,
    mailbox: isProved ? foldEmail(row.email!) : null,
  }
}
