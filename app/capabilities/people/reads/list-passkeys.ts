import type { Read } from '#platform/database/handles.ts'
import type { CommunityId, PersonId } from '#platform/ids.ts'
import type { PasskeyTable } from '../store/tables.ts'

export async function listPasskeys(
  read: Read,
  communityId: CommunityId,
  person: PersonId,
): Promise<readonly PasskeyTable[]> {
  return read
    .selectFrom('people.passkey')
    .selectAll()
    .where('community_id', '=', communityId)
    .where('person_id', '=', person)
    .orderBy('created_at')
    .execute()
}

export async function findPasskey(
  read: Read,
  communityId: CommunityId,
  credentialId: string,
): Promise<PasskeyTable | null> {
  const row = await read
    .selectFrom('people.passkey')
    .selectAll()
    .where('community_id', '=', communityId)
    .where('credential_id', '=', credentialId)
    .executeTakeFirst()
  return row ?? null
}
