import type { OnExport } from '#capabilities/people/index.ts'

/** What replies hold about a person, for the export of one's own data. */
export const exportOfReplies: OnExport = {
  name: 'replies',
  async find(read, communityId, person) {
    const clocks = read
      .selectFrom('replies.clock')
      .select(['item_id', 'kind', 'title', 'words', 'state', 'due_on', 'answer'])
      .where('community_id', '=', communityId)
      .orderBy('item_id')
    return {
      broughtIn: await clocks.where('author_id', '=', person).execute(),
      toAnswer: await clocks.where('owner_id', '=', person).execute(),
      did: await read
        .selectFrom('replies.event')
        .select(['item_id', 'kind', 'at', 'words', 'answer'])
        .where('community_id', '=', communityId)
        .where('by_person', '=', person)
        .orderBy('event_id')
        .execute(),
      reported: await read
        .selectFrom('replies.report')
        .select(['item_id', 'reason_key', 'words', 'made_at'])
        .where('community_id', '=', communityId)
        .where('person_id', '=', person)
        .execute(),
      appealed: await read
        .selectFrom('replies.moderation')
        .innerJoin('replies.clock', (join) =>
          join
            .onRef('replies.clock.community_id', '=', 'replies.moderation.community_id')
            .onRef('replies.clock.item_id', '=', 'replies.moderation.item_id'),
        )
        .select(['replies.moderation.item_id', 'appeal_words', 'appealed_at', 'appeal_answer'])
        .where('replies.moderation.community_id', '=', communityId)
        .where('author_id', '=', person)
        .where('appealed_at', 'is not', null)
        .execute(),
      posts: await read
        .selectFrom('replies.holder')
        .select(['team_id', 'accountable_id', 'superior_id'])
        .where('community_id', '=', communityId)
        .where((on) => on.or([on('accountable_id', '=', person), on('superior_id', '=', person)]))
        .execute(),
      wantsNoLetters: await read
        .selectFrom('replies.no_letters')
        .select('since')
        .where('community_id', '=', communityId)
        .where('person_id', '=', person)
        .execute(),
    }
  },
}
