import type { Read } from '#platform/database/handles.ts'
import type { CommunityId, PersonId } from '#platform/ids.ts'
import { exportListeners } from '../store/listeners.ts'
import { findAccount } from './find-account.ts'
import { listPasskeys } from './list-passkeys.ts'
import { listSessions } from './list-sessions.ts'

/** Everything kept about a person, named column by named column: a new column is not exported by accident. */
export async function exportAccount(read: Read, communityId: CommunityId, person: PersonId): Promise<object> {
  const account = await findAccount(read, communityId, person)
  const { person: row } = account
  const passkeys = await listPasskeys(read, communityId, person)
  const sessions = await listSessions(read, communityId, { person, token: null })
  const appeals = await read
    .selectFrom('people.appeal')
    .select(['words', 'made_at', 'decided_at', 'is_upheld', 'reason'])
    .where('community_id', '=', communityId)
    .where('person_id', '=', person)
    .execute()
  const decisions = await read
    .selectFrom('people.residence_decision')
    .select(['is_resident', 'decided_at', 'reason'])
    .where('community_id', '=', communityId)
    .where('person_id', '=', person)
    .execute()
  const elsewhere: Record<string, unknown> = {}
  for (const listener of exportListeners()) elsewhere[listener.name] = await listener.find(read, communityId, person)
  return {
    person: {
      id: row.person_id,
      email: row.email,
      emailConfirmedAt: row.email_confirmed_at,
      displayName: row.display_name,
      residentSince: row.resident_since,
      residentBy: row.resident_by,
      postcode: row.postcode,
      placeCode: row.place_code,
      locale: row.locale,
      createdAt: row.created_at,
    },
    sessions: sessions.map(({ browser, method, createdAt, lastSeenAt }) => ({
      browser,
      method,
      createdAt,
      lastSeenAt,
    })),
    passkeys: passkeys.map(({ name, created_at, last_used_at }) => ({
      name,
      createdAt: created_at,
      lastUsedAt: last_used_at,
    })),
    roles: account.roles.map((role) => ({
      role: role.role,
      placeCode: role.place_code,
      fromOn: role.from_on,
      untilOn: role.until_on,
      endedAt: role.ended_at,
    })),
    interests: account.interests.map(({ kind, statement, is_public, declared_at }) => ({
      kind,
      statement,
      isPublic: is_public,
      declaredAt: declared_at,
    })),
    organisations: account.organisations,
    appeals,
    decisions,
    ...elsewhere,
  }
}
