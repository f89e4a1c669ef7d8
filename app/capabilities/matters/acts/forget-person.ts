import type { OnErasure } from '#capabilities/people/index.ts'

/** Of somebody who is erased: follows and waiting news go; items stay, and no longer say who offered or owns them. */
export const forgetPerson: OnErasure = async ({ write, community }, person) => {
  await write
    .deleteFrom('matters.follow')
    .where('community_id', '=', community.id)
    .where('person_id', '=', person)
    .execute()
  for (const table of ['matters.own_news', 'matters.own_wish'] as const) {
    await write.deleteFrom(table).where('community_id', '=', community.id).where('person_id', '=', person).execute()
  }
  await write
    .updateTable('matters.item')
    .set({ author_id: null })
    .where('community_id', '=', community.id)
    .where('author_id', '=', person)
    .execute()
  await write
    .updateTable('matters.item')
    .set({ owner_id: null })
    .where('community_id', '=', community.id)
    .where('owner_id', '=', person)
    .execute()
}
