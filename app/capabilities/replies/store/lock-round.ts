import type { Deed } from '#platform/acts/act.ts'
import type { RoundTable } from './tables.ts'

/** A round, held until the transaction ends. */
export async function lockRound({ write, community }: Deed, roundId: string): Promise<RoundTable | null> {
  const row = await write
    .selectFrom('replies.round')
    .selectAll()
    .where('community_id', '=', community.id)
    .where('round_id', '=', roundId)
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}

type Change = Partial<Omit<RoundTable, 'community_id' | 'round_id'>>

export async function changeRound({ write, community }: Deed, roundId: string, change: Change): Promise<void> {
  await write
    .updateTable('replies.round')
    .set(change)
    .where('community_id', '=', community.id)
    .where('round_id', '=', roundId)
    .execute()
}
