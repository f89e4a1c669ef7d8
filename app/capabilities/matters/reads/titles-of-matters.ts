import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import type { MatterId } from '../vocabulary.ts'

export interface MatterTitle {
  readonly title: string
  readonly slug: string
}

/** What published matters are called, in one query; a draft is not among them. */
export async function titlesOfMatters(
  read: Read,
  communityId: CommunityId,
  ids: readonly MatterId[],
): Promise<ReadonlyMap<MatterId, MatterTitle>> {
  if (ids.length === 0) return new Map()
  const rows = await read
    .selectFrom('matters.matter')
    .select(['matter_id', 'title', 'slug'])
    .where('community_id', '=', communityId)
    .where('matter_id', 'in', [...new Set(ids)])
    .where('state', '<>', 'draft')
    .execute()
  return new Map(rows.map(({ matter_id, title, slug }) => [matter_id as MatterId, { title, slug }]))
}
