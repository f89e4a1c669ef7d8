import { sql } from 'kysely'
import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import { hashOfToken } from '#platform/secrets.ts'

/** The proof behind a mailed link, while it can still be used. */
export async function findProof(
  read: Read,
  communityId: CommunityId,
  link: { readonly purpose: 'sign-in' | 'mail-change'; readonly token: string },
): Promise<{ readonly email: string; readonly personId: string | null } | null> {
  const row = await read
    .selectFrom('people.mailed_proof')
    .select(['email', 'person_id'])
    .where('community_id', '=', communityId)
    .where('purpose', '=', link.purpose)
    .where('token_hash', '=', hashOfToken(link.token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', sql<Date>`now()`)
    .executeTakeFirst()
  return row ? { email: row.email, personId: row.person_id } : null
}
