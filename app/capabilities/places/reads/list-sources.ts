import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'

export interface Source {
  readonly key: string
  readonly title: string
  readonly publisher: string
  readonly licence: string
  readonly attribution: string
  readonly note: string
  readonly href: string | null
  readonly year: number
}

/** Where our figures and boundaries come from. */
export async function listSources(read: Read, communityId: CommunityId): Promise<readonly Source[]> {
  const rows = await read
    .selectFrom('places.source')
    .selectAll()
    .where('community_id', '=', communityId)
    .orderBy('source_key')
    .execute()
  return rows.map(({ source_key, community_id: _, ...source }) => ({ key: source_key, ...source }))
}
