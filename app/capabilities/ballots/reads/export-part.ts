import type { Read } from '#platform/database/handles.ts'
import type { CommunityId, PersonId } from '#platform/ids.ts'

/** What ballots hold about a person: which rolls they are on, their appeals, where they wish a reminder. Never a vote. */
export async function exportPart(read: Read, community: CommunityId, person: PersonId) {
  const rolls = await read
    .selectFrom('ballots.roll_entry as e')
    .innerJoin('ballots.ballot as b', (on) =>
      on.onRef('b.community_id', '=', 'e.community_id').onRef('b.ballot_id', '=', 'e.ballot_id'),
    )
    .select(['b.question', 'e.source', 'e.state', 'e.channel'])
    .where('e.community_id', '=', community)
    .where('e.person_id', '=', person)
    .orderBy('b.made_at')
    .execute()
  const appeals = await read
    .selectFrom('ballots.appeal as a')
    .innerJoin('ballots.ballot as b', (on) =>
      on.onRef('b.community_id', '=', 'a.community_id').onRef('b.ballot_id', '=', 'a.ballot_id'),
    )
    .select(['b.question', 'a.words', 'a.made_at as madeAt', 'a.is_upheld as isUpheld', 'a.reason'])
    .where('a.community_id', '=', community)
    .where('a.person_id', '=', person)
    .orderBy('a.made_at')
    .execute()
  const reminders = await read
    .selectFrom('ballots.began as r')
    .innerJoin('ballots.ballot as b', (on) =>
      on.onRef('b.community_id', '=', 'r.community_id').onRef('b.ballot_id', '=', 'r.ballot_id'),
    )
    .select(['b.question', 'r.is_reminded as isReminded'])
    .where('r.community_id', '=', community)
    .where('r.person_id', '=', person)
    .execute()
  return { rolls, appeals, reminders }
}
