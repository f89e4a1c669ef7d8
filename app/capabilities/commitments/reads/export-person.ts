import type { OnExport } from '#capabilities/people/index.ts'

/** What commitments hold about a person, for the export of one's own data. */
export const exportOfCommitments: OnExport = {
  name: 'commitments',
  find: async (read, communityId, person) => ({
    answersFor: await read
      .selectFrom('commitments.commitment')
      .select(['commitment_id', 'what', 'due_on', 'state'])
      .where('community_id', '=', communityId)
      .where('accountable_id', '=', person)
      .orderBy('commitment_id')
      .execute(),
    asked: await read
      .selectFrom('commitments.asked')
      .select(['check_id', 'answer'])
      .where('community_id', '=', communityId)
      .where('person_id', '=', person)
      .orderBy('check_id')
      .execute(),
    lastDrawn: await read
      .selectFrom('commitments.last_asked')
      .select('asked_at')
      .where('community_id', '=', communityId)
      .where('person_id', '=', person)
      .execute(),
  }),
}
