import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import { type Entry, entryOf } from './find-entry.ts'

export interface WhichEntries {
  readonly kind?: string | undefined
  readonly subject?: string | undefined
  /** Only entries with a smaller number: the next page of a list that starts with the newest. */
  readonly before?: number | undefined
  /** Only entries with a larger number: the page before. */
  readonly after?: number | undefined
  readonly limit: number
}

/** The newest first. With `after`, those that follow it most closely, still the newest first. */
export async function listEntries(
  read: Read,
  communityId: CommunityId,
  which: WhichEntries,
): Promise<readonly Entry[]> {
  const isUpward = which.after !== undefined
  let query = read
    .selectFrom('ledger.entry')
    .selectAll()
    .where('community_id', '=', communityId)
    .orderBy('seq', isUpward ? 'asc' : 'desc')
    .limit(which.limit)
  if (which.kind !== undefined) query = query.where('kind', '=', which.kind)
  if (which.subject !== undefined) query = query.where('subject', '=', which.subject)
  if (which.before !== undefined) query = query.where('seq', '<', which.before)
  if (which.after !== undefined) query = query.where('seq', '>', which.after)
  const found = (await query.execute()).map(entryOf)
  return isUpward ? found.reverse() : found
}
