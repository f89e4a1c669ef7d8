import type { Deed } from '#platform/acts/act.ts'
import type { ClockTable } from './tables.ts'

/** The clock of an item, held until the transaction ends, so that two who answer at the same moment come one after the other. */
export async function lockClock({ write, community }: Deed, itemId: string): Promise<ClockTable | null> {
  const row = await write
    .selectFrom('replies.clock')
    .selectAll()
    .where('community_id', '=', community.id)
    .where('item_id', '=', itemId)
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}

export const isRunning = ({ state }: Pick<ClockTable, 'state'>): boolean => state === 'waiting' || state === 'asked'
