import { sql } from 'kysely'
import type { Act, Deed } from '#platform/acts/act.ts'
import type { Write } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import { done, refuse } from '#platform/result.ts'
import { thresholds } from '../rules/closeness.ts'
import { mayAnswer } from '../rules/may-answer.ts'
import { roleToName } from '../rules/role-to-name.ts'
import type { Closeness, RoundId } from '../vocabulary.ts'

export type StartRound =
  | { readonly items: readonly string[] }
  /** All that waits and is as alike as this, and the contribution itself. */
  | { readonly like: string; readonly closeness: Closeness }

/** More are not answered at once. */
const mostAtOnce = 2_000

/** Chooses contributions for one answer. Nothing is sent yet; what is chosen can be taken out again. */
export const startRound: Act<
  StartRound,
  { readonly roundId: RoundId },
  { readonly kind: 'not-yours-to-do' | 'none-chosen' }
> = async (deed, which) => {
  if (!mayAnswer(deed.actor)) return refuse({ kind: 'not-yours-to-do' })
  const roundId = deed.newId<'round'>()
  await deed.write
    .insertInto('replies.round')
    .values({
      community_id: deed.community.id,
      round_id: roundId,
      state: 'draft',
      answer: null,
      words: '',
      by_role: roleToName(deed.actor),
      by_person: deed.actor.person,
      job_id: null,
      made_at: deed.now,
    })
    .execute()
  const chosen =
    'items' in which ? await chooseThese(deed, roundId, which.items) : await chooseAlike(deed, roundId, which)
  return chosen > 0 ? done({ roundId }) : refuse({ kind: 'none-chosen' })
}

async function chooseThese({ write, community }: Deed, roundId: RoundId, items: readonly string[]): Promise<number> {
  const { numAffectedRows } = await sql`
    INSERT INTO replies.round_item (community_id, round_id, item_id)
    SELECT community_id, ${roundId}::uuid, item_id FROM replies.clock
    WHERE community_id = ${community.id} AND state IN ('waiting', 'asked')
      AND item_id = ANY (${items.slice(0, mostAtOnce)}::uuid[])`.execute(write)
  return Number(numAffectedRows ?? 0)
}

async function chooseAlike(
  { write, community }: Deed,
  roundId: RoundId,
  { like, closeness }: Extract<StartRound, { readonly like: string }>,
): Promise<number> {
  const mine = await findTitle(write, community.id, like)
  const { numAffectedRows } = await sql`
    INSERT INTO replies.round_item (community_id, round_id, item_id)
    SELECT ${community.id}::uuid, ${roundId}::uuid, item_id FROM (
      (SELECT item_id FROM replies.clock
       WHERE title % ${mine} AND community_id = ${community.id} AND state IN ('waiting', 'asked')
         AND similarity(title, ${mine}) >= ${thresholds[closeness]}
       ORDER BY similarity(title, ${mine}) DESC, item_id LIMIT ${mostAtOnce})
      UNION
      SELECT item_id FROM replies.clock
      WHERE community_id = ${community.id} AND item_id = ${like} AND state IN ('waiting', 'asked')) AS chosen`.execute(
    write,
  )
  return Number(numAffectedRows ?? 0)
}

async function findTitle(write: Write, communityId: CommunityId, itemId: string): Promise<string> {
  const row = await write
    .selectFrom('replies.clock')
    .select('title')
    .where('community_id', '=', communityId)
    .where('item_id', '=', itemId)
    .executeTakeFirst()
  return row?.title ?? ''
}
