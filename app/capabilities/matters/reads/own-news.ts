import type { Read } from '#platform/database/handles.ts'
import type { CommunityId, PersonId } from '#platform/ids.ts'
import type { OwnWish } from '../vocabulary.ts'

/** How often somebody wants letters about what they said; daily unless they chose. */
export async function findOwnWish(read: Read, communityId: CommunityId, person: PersonId): Promise<OwnWish> {
  const row = await read
    .selectFrom('matters.own_wish')
    .select('how_often')
    .where('community_id', '=', communityId)
    .where('person_id', '=', person)
    .executeTakeFirst()
  return row?.how_often ?? 'daily'
}

export interface OwnNews {
  readonly id: string
  readonly subject: string
  readonly words: string
  readonly href: string
  readonly at: Date
}

/** The latest news about what somebody said. Only ever for themselves. */
export const listOwnNews = (
  read: Read,
  communityId: CommunityId,
  { person, most }: { readonly person: PersonId; readonly most: number },
): Promise<readonly OwnNews[]> =>
  read
    .selectFrom('matters.own_news')
    .select(['news_id as id', 'subject', 'words', 'href', 'made_at as at'])
    .where('community_id', '=', communityId)
    .where('person_id', '=', person)
    .orderBy('news_id', 'desc')
    .limit(most)
    .execute()
