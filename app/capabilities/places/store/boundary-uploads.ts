import type { Write } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import { boxOf } from '../rules/boundary.ts'
import { decodeBoundary } from '../rules/boundary-code.ts'

export interface Draft {
  readonly boundaryId: string
  readonly code: string
  readonly boundary: Buffer
  readonly points: number
  readonly fileSha256: string
  readonly source: string
  readonly licence: string
  readonly broughtBy: string
  readonly broughtAt: Date
}

export async function saveDraft(write: Write, communityId: CommunityId, draft: Draft): Promise<void> {
  await write
    .insertInto('places.boundary_upload')
    .values({
      community_id: communityId,
      boundary_id: draft.boundaryId,
      code: draft.code,
      state: 'draft',
      boundary: draft.boundary,
      points: draft.points,
      file_sha256: draft.fileSha256,
      source: draft.source,
      licence: draft.licence,
      brought_by: draft.broughtBy,
      brought_at: draft.broughtAt,
      kept_at: null,
      withdrawn_at: null,
      withdrawn_because: null,
    })
    .execute()
}

export async function deleteOldDrafts(write: Write, communityId: CommunityId, before: Date): Promise<void> {
  await write
    .deleteFrom('places.boundary_upload')
    .where('community_id', '=', communityId)
    .where('state', '=', 'draft')
    .where('brought_at', '<', before)
    .execute()
}

/** A draft, its row locked until the transaction ends. */
export const lockDraft = (
  write: Write,
  communityId: CommunityId,
  which: { readonly code: string; readonly boundaryId: string },
) =>
  write
    .selectFrom('places.boundary_upload')
    .selectAll()
    .where('community_id', '=', communityId)
    .where('code', '=', which.code)
    .where('boundary_id', '=', which.boundaryId)
    .where('state', '=', 'draft')
    .forUpdate()
    .executeTakeFirst()

/** The place a boundary is for, its row locked until the transaction ends. */
export const lockPlace = (write: Write, communityId: CommunityId, code: string) =>
  write
    .selectFrom('places.place')
    .select(['code', 'name', 'boundary_source', 'west'])
    .where('community_id', '=', communityId)
    .where('code', '=', code)
    .forUpdate()
    .executeTakeFirst()

export async function markKept(write: Write, communityId: CommunityId, boundaryId: string, at: Date): Promise<void> {
  await write
    .updateTable('places.boundary_upload')
    .set({ state: 'kept', kept_at: at })
    .where('community_id', '=', communityId)
    .where('boundary_id', '=', boundaryId)
    .execute()
}

/** Ends the boundary in force, if an officer brought one; gives its id. */
export async function markWithdrawn(
  write: Write,
  communityId: CommunityId,
  which: { readonly code: string; readonly because: string; readonly at: Date },
): Promise<string | null> {
  const row = await write
    .updateTable('places.boundary_upload')
    .set({ state: 'withdrawn', withdrawn_at: which.at, withdrawn_because: which.because })
    .where('community_id', '=', communityId)
    .where('code', '=', which.code)
    .where('state', '=', 'kept')
    .returning('boundary_id')
    .executeTakeFirst()
  return row?.boundary_id ?? null
}

/** Draws a place with a boundary from now on, or with none. */
export async function setBoundary(
  write: Write,
  communityId: CommunityId,
  place: { readonly code: string; readonly boundary: Buffer | null; readonly source: string | null },
): Promise<void> {
  const box = place.boundary && boxOf(decodeBoundary(place.boundary))
  await write
    .updateTable('places.place')
    .set({
      boundary: place.boundary,
      boundary_source: place.source,
      west: box?.west ?? null,
      south: box?.south ?? null,
      east: box?.east ?? null,
      north: box?.north ?? null,
    })
    .where('community_id', '=', communityId)
    .where('code', '=', place.code)
    .execute()
}

export async function deleteSource(write: Write, communityId: CommunityId, key: string): Promise<void> {
  await write
    .deleteFrom('places.source')
    .where('community_id', '=', communityId)
    .where('source_key', '=', key)
    .execute()
}
