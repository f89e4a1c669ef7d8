import type { Write } from '#platform/database/handles.ts'
import type { CommunityId, PersonId } from '#platform/ids.ts'

const credentials = [
  'people.session',
  'people.password',
  'people.passkey',
  'people.authenticator',
  'people.recovery_code',
  'people.identity',
] as const

/** Removes every way to sign in to an account, and every session of it. */
export async function forgetCredentials(write: Write, communityId: CommunityId, person: PersonId): Promise<void> {
  for (const table of credentials) {
    await write.deleteFrom(table).where('community_id', '=', communityId).where('person_id', '=', person).execute()
  }
}
