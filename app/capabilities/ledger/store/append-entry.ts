import type { Write } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'

export interface Appended {
  readonly communityId: CommunityId
  readonly seq: number
  readonly at: Date
  readonly kind: string
  readonly subject: string
  readonly previous: string
  readonly hash: string
  readonly body: string
}

/** Writes the next entry; the database checks it and moves the head. */
export async function appendEntry(write: Write, entry: Appended): Promise<void> {
  const { communityId, ...columns } = entry
  await write
    .insertInto('ledger.entry')
    .values({ community_id: communityId, ...columns })
    .execute()
}
