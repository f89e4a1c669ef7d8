import type { Deed } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'
import type { RegisterNumber } from '../reads/find-organisation.ts'
import type { OrganisationId } from '../vocabulary.ts'

/** Puts an organisation's numbers in place of those it had; the first that another organisation has is given back. */
export async function saveNumbers(
  deed: Deed,
  organisation: OrganisationId,
  numbers: readonly RegisterNumber[],
): Promise<RegisterNumber | null> {
  const { write, community } = deed
  await write
    .deleteFrom('people.organisation_number')
    .where('community_id', '=', community.id)
    .where('organisation_id', '=', organisation)
    .execute()
  for (const each of numbers) {
    const saved = await write
      .insertInto('people.organisation_number')
      .values({ community_id: community.id, ...each, organisation_id: organisation })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (saved.numInsertedOrUpdatedRows !== 1n) return each
  }
  return null
}

/** Adds somebody to an organisation; nothing where they belong to it already. */
export async function saveMember(
  deed: Deed,
  organisation: OrganisationId,
  member: { readonly person: PersonId; readonly isKeeper: boolean },
): Promise<void> {
  await deed.write
    .insertInto('people.membership')
    .values({
      community_id: deed.community.id,
      organisation_id: organisation,
      person_id: member.person,
      is_keeper: member.isKeeper,
      joined_at: deed.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Everyone of an organisation, its row locked, so that two who leave at once do not each count on the other. */
export async function lockMembers(
  deed: Deed,
  organisation: OrganisationId,
): Promise<readonly { readonly person: PersonId; readonly isKeeper: boolean }[]> {
  const { write, community } = deed
  await write
    .selectFrom('people.organisation')
    .select('organisation_id')
    .where('community_id', '=', community.id)
    .where('organisation_id', '=', organisation)
    .forUpdate()
    .execute()
  const rows = await write
    .selectFrom('people.membership')
    .select(['person_id', 'is_keeper'])
    .where('community_id', '=', community.id)
    .where('organisation_id', '=', organisation)
    .execute()
  return rows.map((row) => ({ person: row.person_id as PersonId, isKeeper: row.is_keeper }))
}
