import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'

/** A draft for looking at before it is kept. */
export const findBoundaryDraft = (
  read: Read,
  communityId: CommunityId,
  which: { readonly code: string; readonly boundaryId: string },
) =>
  read
    .selectFrom('places.boundary_upload')
    .selectAll()
    .where('community_id', '=', communityId)
    .where('code', '=', which.code)
    .where('boundary_id', '=', which.boundaryId)
    .where('state', '=', 'draft')
    .executeTakeFirst()
