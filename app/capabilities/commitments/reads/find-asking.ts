import type { Read } from '#platform/database/handles.ts'
import type { CommunityId, PersonId } from '#platform/ids.ts'
import type { CheckAnswer, CommitmentId } from '../vocabulary.ts'

/** What somebody is asked just now of a promise, and what they answered so far; null where they are not asked. */
export async function findAsking(
  read: Read,
  communityId: CommunityId,
  { commitment, person }: { readonly commitment: CommitmentId; readonly person: PersonId },
): Promise<{ readonly answer: CheckAnswer | null; readonly closesAt: Date } | null> {
  const row = await askingsOf(read, communityId, person)
    .where('r.commitment_id', '=', commitment)
    .select(['a.answer', 'r.closes_at'])
    .orderBy('r.opened_at', 'desc')
    .executeTakeFirst()
  return row ? { answer: row.answer, closesAt: row.closes_at } : null
}

/** What somebody is asked just now, the soonest to end first. */
export const listAskings = (
  read: Read,
  communityId: CommunityId,
  person: PersonId,
): Promise<
  readonly {
    readonly id: string
    readonly what: string
    readonly openedAt: Date
    readonly closesAt: Date
    readonly answer: CheckAnswer | null
  }[]
> =>
  askingsOf(read, communityId, person)
    .innerJoin('commitments.commitment as c', (join) =>
      join.onRef('c.community_id', '=', 'r.community_id').onRef('c.commitment_id', '=', 'r.commitment_id'),
    )
    .select(['c.commitment_id as id', 'c.what', 'r.opened_at as openedAt', 'r.closes_at as closesAt', 'a.answer'])
    .orderBy('r.closes_at')
    .execute()

const askingsOf = (read: Read, communityId: CommunityId, person: PersonId) =>
  read
    .selectFrom('commitments.asked as a')
    .innerJoin('commitments.check_round as r', (join) =>
      join.onRef('r.community_id', '=', 'a.community_id').onRef('r.check_id', '=', 'a.check_id'),
    )
    .where('a.community_id', '=', communityId)
    .where('a.person_id', '=', person)
    .where('r.closed_at', 'is', null)
