import { type Actor, visitor } from '#platform/acts/actor.ts'
import type { Community } from '#platform/community.ts'
import type { House } from '#platform/house.ts'

/** An account that can be asked whether it may vote: a resident with a proved address, unless said otherwise. */
export async function buildVoter(
  house: House,
  community: Community,
  {
    email,
    isResident = true,
    placeCode = null,
  }: {
    readonly email?: string
    readonly isResident?: boolean
    readonly placeCode?: string | null
  } = {},
): Promise<Actor> {
  const person = house.newId<'person'>()
  await house.database.kysely
    .insertInto('people.person')
    .values({
      community_id: community.id,
      person_id: person,
      email: email ?? `${person}@example.org`,
      email_confirmed_at: new Date(),
      display_name: null,
      resident_since: isResident ? new Date() : null,
      resident_by: isResident ? 'letter' : null,
      postcode: null,
      place_code: placeCode,
      locale: 'en',
      is_demonstration: false,
      created_at: new Date(),
      erased_at: null,
    })
    .execute()
  return { ...visitor, person, standing: isResident ? 'resident' : 'confirmed' }
}
