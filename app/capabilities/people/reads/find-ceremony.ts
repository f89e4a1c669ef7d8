import { sql } from 'kysely'
import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import { hashOfToken } from '#platform/secrets.ts'
import type { CeremonyKind } from '../store/ceremonies.ts'

/** What a ceremony under way remembers, without using it up: for showing the page before its button is pressed. */
export async function findCeremony(
  read: Read,
  communityId: CommunityId,
  by: { readonly token: string | null; readonly kind: CeremonyKind },
): Promise<unknown> {
  if (by.token === null) return null
  const row = await read
    .selectFrom('people.ceremony')
    .select('payload')
    .where('community_id', '=', communityId)
    .where('token_hash', '=', hashOfToken(by.token))
    .where('kind', '=', by.kind)
    .where('expires_at', '>', sql<Date>`now()`)
    .executeTakeFirst()
  return row?.payload ?? null
}
