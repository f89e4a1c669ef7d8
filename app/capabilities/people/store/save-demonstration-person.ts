import type { Deed } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'

/** Somebody of the demonstration, as the name everywhere says; made if they are not there yet. Never written to. */
export async function saveDemonstrationPerson(
  deed: Deed,
  as: string,
): Promise<{ readonly person: PersonId; readonly isNew: boolean }> {
  const email = `${as.replaceAll(' ', '-')}@demo.invalid`
  const id = deed.newId<'person'>()
  const made = await deed.write
    .insertInto('people.person')
    .values({
      community_id: deed.community.id,
      person_id: id,
      email,
      email_confirmed_at: deed.now,
      display_name: `Demonstration ${as}`,
      resident_since: deed.now,
      resident_by: 'demonstration',
      postcode: null,
      place_code: null,
      locale: deed.community.locale,
      is_demonstration: true,
      created_at: deed.now,
      erased_at: null,
    })
    .onConflict((conflict) => conflict.columns(['community_id', 'email']).doNothing())
    .returning('person_id')
    .executeTakeFirst()
  return made ? { person: id, isNew: true } : { person: await existing(deed, email), isNew: false }
}

async function existing(deed: Deed, email: string): Promise<PersonId> {
  const row = await deed.write
    .selectFrom('people.person')
    .select('person_id')
    .where('community_id', '=', deed.community.id)
    .where('email', '=', email)
    .where('is_demonstration', '=', true)
    .executeTakeFirstOrThrow()
  return row.person_id as PersonId
}
