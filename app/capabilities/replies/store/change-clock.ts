import type { Deed } from '#platform/acts/act.ts'
import type { ClockTable } from './tables.ts'

type Change = Partial<Omit<ClockTable, 'community_id' | 'item_id'>>

export async function changeClock({ write, community }: Deed, itemId: string, change: Change): Promise<void> {
  await write
    .updateTable('replies.clock')
    .set(change)
    .where('community_id', '=', community.id)
    .where('item_id', '=', itemId)
    .execute()
}
