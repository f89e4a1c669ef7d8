import type { OnErasure } from '#capabilities/people/index.ts'

/** Of somebody who is erased: promises stay and name the body that answers; their answers to askings still open go. */
export const forgetPerson: OnErasure = async ({ write, community }, person) => {
  await write
    .updateTable('commitments.commitment')
    .set({ accountable_id: null })
    .where('community_id', '=', community.id)
    .where('accountable_id', '=', person)
    .execute()
  await write
    .deleteFrom('commitments.asked')
    .where('community_id', '=', community.id)
    .where('person_id', '=', person)
    .execute()
  await write
    .deleteFrom('commitments.last_asked')
    .where('community_id', '=', community.id)
    .where('person_id', '=', person)
    .execute()
}
