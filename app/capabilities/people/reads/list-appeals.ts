import type { Read } from '#platform/database/handles.ts'
import type { CommunityId, PersonId } from '#platform/ids.ts'
import type { AppealId } from '../vocabulary.ts'

export interface Appeal {
  readonly id: AppealId
  readonly displayName: string | null
  readonly email: string | null
  readonly words: string
  readonly madeAt: Date
  readonly decidedAt: Date | null
  readonly isUpheld: boolean | null
  readonly reason: string | null
}

const select = (read: Read, communityId: CommunityId) =>
  read
    .selectFrom('people.appeal')
    .innerJoin('people.person', (join) =>
      join
        .onRef('people.person.community_id', '=', 'people.appeal.community_id')
        .onRef('people.person.person_id', '=', 'people.appeal.person_id'),
    )
    .select([
      'appeal_id as id',
      'display_name as displayName',
      'email',
      'words',
      'made_at as madeAt',
      'decided_at as decidedAt',
      'is_upheld as isUpheld',
      'reason',
    ])
    .where('people.appeal.community_id', '=', communityId)

const appealOf = <Row extends { readonly id: string }>(row: Row) => ({ ...row, id: row.id as AppealId })

/** Appeals that wait, the oldest first. */
export async function listWaitingAppeals(read: Read, communityId: CommunityId): Promise<readonly Appeal[]> {
  const rows = await select(read, communityId).where('decided_at', 'is', null).orderBy('made_at').limit(200).execute()
  return rows.map(appealOf)
}

export async function findAppeal(read: Read, communityId: CommunityId, appealId: AppealId): Promise<Appeal | null> {
  const row = await select(read, communityId).where('appeal_id', '=', appealId).executeTakeFirst()
  return row ? appealOf(row) : null
}

/** Somebody's own newest appeal. */
export async function findOwnAppeal(read: Read, communityId: CommunityId, person: PersonId): Promise<Appeal | null> {
  const row = await select(read, communityId)
    .where('people.appeal.person_id', '=', person)
    .orderBy('made_at', 'desc')
    .executeTakeFirst()
  return row ? appealOf(row) : null
}
