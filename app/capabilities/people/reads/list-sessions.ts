import { sql } from 'kysely'
import type { Read } from '#platform/database/handles.ts'
import type { CommunityId, PersonId } from '#platform/ids.ts'
import { hashOfToken } from '#platform/secrets.ts'
import type { SignInMethod } from '../vocabulary.ts'

export interface OwnSession {
  readonly id: string
  readonly browser: string
  readonly method: SignInMethod
  readonly createdAt: Date
  readonly lastSeenAt: Date
  readonly isThis: boolean
}

/** A person's own sessions that still hold, the newest first. */
export async function listSessions(
  read: Read,
  communityId: CommunityId,
  of: { readonly person: PersonId; readonly token: string | null },
): Promise<readonly OwnSession[]> {
  const own = of.token === null ? null : hashOfToken(of.token)
  const rows = await read
    .selectFrom('people.session')
    .selectAll()
    .where('community_id', '=', communityId)
    .where('person_id', '=', of.person)
    .where('expires_at', '>', sql<Date>`now()`)
    .where('last_seen_at', '>', sql<Date>`now() - interval '14 days'`)
    .orderBy('created_at', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.session_id,
    browser: row.browser,
    method: row.method,
    createdAt: row.created_at,
    lastSeenAt: row.last_seen_at,
    isThis: own !== null && row.token_hash.equals(own),
  }))
}
