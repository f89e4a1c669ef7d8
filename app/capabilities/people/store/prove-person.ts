import { sql } from 'kysely'
import type { Deed } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'
import { forgetCredentials } from './forget-credentials.ts'

/**
 * The person of an address that was just shown to be somebody's own; made if there is none. Whatever was set on the
 * account before its first proof is wiped: somebody else may have set it.
 */
export async function provePerson(deed: Deed, email: string): Promise<PersonId> {
  await deed.write
    .insertInto('people.person')
    .values({
      community_id: deed.community.id,
      person_id: deed.newId<'person'>(),
      email,
      email_confirmed_at: null,
      display_name: null,
      resident_since: null,
      resident_by: null,
      postcode: null,
      place_code: null,
      locale: deed.community.locale,
      is_demonstration: false,
      created_at: deed.now,
      erased_at: null,
    })
    .onConflict((conflict) => conflict.columns(['community_id', 'email']).doNothing())
    .execute()
  const person = await deed.write
    .selectFrom('people.person')
    .select(['person_id', 'email_confirmed_at'])
    .where('community_id', '=', deed.community.id)
    .where('email', '=', email)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const id = person.person_id as PersonId
  if (person.email_confirmed_at === null) await proveFirst(deed, id)
  return id
}

async function proveFirst(deed: Deed, person: PersonId): Promise<void> {
  await forgetCredentials(deed.write, deed.community.id, person)
  await deed.write
    .updateTable('people.person')
    .set({ email_confirmed_at: sql<Date>`now()` })
    .where('community_id', '=', deed.community.id)
    .where('person_id', '=', person)
    .execute()
}
