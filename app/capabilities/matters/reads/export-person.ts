import type { OnExport } from '#capabilities/people/index.ts'
import { findOwnWish } from './own-news.ts'

/** What matters hold about a person, for the export of one's own data. */
export const exportOfMatters: OnExport = {
  name: 'matters',
  async find(read, communityId, person) {
    const follows = await read
      .selectFrom('matters.follow')
      .innerJoin('matters.matter', (join) =>
        join
          .onRef('matters.matter.community_id', '=', 'matters.follow.community_id')
          .onRef('matters.matter.matter_id', '=', 'matters.follow.matter_id'),
      )
      .select(['title', 'slug', 'how_often', 'matters.follow.made_at'])
      .where('matters.follow.community_id', '=', communityId)
      .where('person_id', '=', person)
      .orderBy('matters.follow.made_at')
      .execute()
    const items = read
      .selectFrom('matters.item')
      .select(['item_id', 'kind', 'title', 'state', 'href', 'made_at'])
      .where('community_id', '=', communityId)
      .orderBy('item_id')
    return {
      follows: follows.map(({ title, slug, how_often, made_at }) => ({
        matter: title,
        slug,
        howOften: how_often,
        since: made_at,
      })),
      offered: await items.where('author_id', '=', person).execute(),
      news: await read
        .selectFrom('matters.own_news')
        .select(['subject', 'words', 'href', 'made_at'])
        .where('community_id', '=', communityId)
        .where('person_id', '=', person)
        .orderBy('made_at')
        .execute(),
      lettersAboutOwn: await findOwnWish(read, communityId, person),
      toAnswer: await items.where('owner_id', '=', person).execute(),
    }
  },
}
