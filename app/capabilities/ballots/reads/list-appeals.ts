import { findPerson } from '#capabilities/people/index.ts'
import type { Read } from '#platform/database/handles.ts'
import type { PersonId } from '#platform/ids.ts'
import type { AppealId, BallotKey } from '../vocabulary.ts'

export interface Appeal {
  readonly id: AppealId
  readonly words: string
  readonly madeAt: Date
  readonly decidedAt: Date | null
  readonly isUpheld: boolean | null
  readonly reason: string | null
}

const columns = [
  'appeal_id as id',
  'person_id as person',
  'words',
  'made_at as madeAt',
  'decided_at as decidedAt',
  'is_upheld as isUpheld',
  'reason',
] as const

const select = (read: Read, { community, ballot }: BallotKey) =>
  read
    .selectFrom('ballots.appeal')
    .select(columns)
    .where('community_id', '=', community)
    .where('ballot_id', '=', ballot)

const most = 500

/** Those that wait first, the oldest first; then those that were decided last. */
export async function listAppeals(read: Read, key: BallotKey): Promise<readonly Appeal[]> {
  const rows = await select(read, key)
    .orderBy('decided_at', (order) => order.desc().nullsFirst())
    .orderBy('made_at')
    .limit(most)
    .execute()
  return rows.map(({ person: _person, ...row }) => ({ ...row, id: row.id as AppealId }))
}

/** One appeal with the name of who made it, for the officer who decides. */
export async function findAppeal(
  read: Read,
  key: BallotKey,
  id: AppealId,
): Promise<(Appeal & { readonly name: string | null }) | null> {
  const row = await select(read, key).where('appeal_id', '=', id).executeTakeFirst()
  if (!row) return null
  const { person, ...shown } = row
  const who = person ? await findPerson(read, key.community, person as PersonId) : null
  return { ...shown, id, name: who?.displayName ?? null }
}

/** Somebody's own newest appeal. */
export async function findOwnAppeal(read: Read, key: BallotKey, person: PersonId): Promise<Appeal | null> {
  const row = await select(read, key).where('person_id', '=', person).orderBy('made_at', 'desc').executeTakeFirst()
  if (!row) return null
  const { person: _person, ...shown } = row
  return { ...shown, id: row.id as AppealId }
}
