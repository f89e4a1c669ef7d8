import type { Read } from '#platform/database/handles.ts'
import type { CommunityId, PersonId } from '#platform/ids.ts'

/** Where to write to somebody, and in which language; null without a proved address. For letters only, never for pages. */
export async function findMailAddress(
  read: Read,
  communityId: CommunityId,
  personId: PersonId,
): Promise<{ readonly email: string; readonly locale: string } | null> {
  const row = await read
    .selectFrom('people.person')
    .select(['email', 'locale'])
    .where('community_id', '=', communityId)
    .where('person_id', '=', personId)
    .where('email_confirmed_at', 'is not', null)
    .where('is_demonstration', '=', false)
    .executeTakeFirst()
  return row?.email ? { email: row.email, locale: row.locale } : null
}
