import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import type { MatterState, Sees } from '../vocabulary.ts'
import { type Matter, matterOf } from './find-matter.ts'

/** More are not listed at once. */
export const mostListed = 200

export interface WhichMatters {
  readonly state?: MatterState
  readonly placeCode?: string
  /** Only matters about one of these places. */
  readonly about?: readonly string[]
  readonly limit?: number
}

/** The newest first; drafts before all others, for those who see them. */
export async function listMatters(
  read: Read,
  communityId: CommunityId,
  which: WhichMatters,
  sees: Sees,
): Promise<readonly Matter[]> {
  let query = read
    .selectFrom('matters.matter')
    .selectAll()
    .where('community_id', '=', communityId)
    .orderBy('opened_at', (order) => order.desc().nullsFirst())
    .orderBy('matter_id', 'desc')
    .limit(which.limit ?? mostListed)
  if (sees === 'published') query = query.where('state', '<>', 'draft')
  else if (sees !== 'drafts-too')
    query = query.where((on) => on.or([on('state', '<>', 'draft'), on('place_code', 'in', [...sees.draftsAbout, ''])]))
  if (which.state) query = query.where('state', '=', which.state)
  if (which.about) query = query.where('place_code', 'in', [...which.about, ''])
  if (which.placeCode) query = query.where('place_code', '=', which.placeCode)
  return (await query.execute()).map(matterOf)
}
