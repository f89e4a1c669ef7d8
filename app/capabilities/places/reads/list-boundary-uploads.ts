import { sql } from 'kysely'
import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'

export interface BoundaryUpload {
  readonly boundaryId: string
  readonly state: 'draft' | 'kept' | 'withdrawn'
  readonly points: number
  readonly source: string
  readonly licence: string
  readonly broughtAt: Date
  readonly keptAt: Date | null
  readonly withdrawnAt: Date | null
  readonly withdrawnBecause: string | null
}

/** Boundaries brought for a place and kept at some time, the newest first. */
export async function listBoundaryUploads(
  read: Read,
  communityId: CommunityId,
  code: string,
): Promise<readonly BoundaryUpload[]> {
  const rows = await read
    .selectFrom('places.boundary_upload')
    .select([
      'boundary_id',
      'state',
      'points',
      'source',
      'licence',
      'brought_at',
      'kept_at',
      'withdrawn_at',
      'withdrawn_because',
    ])
    .where('community_id', '=', communityId)
    .where('code', '=', code)
    .where('state', '<>', 'draft')
    .orderBy(sql`kept_at DESC`)
    .limit(50)
    .execute()
  return rows.map((row) => ({
    boundaryId: row.boundary_id,
    state: row.state,
    points: row.points,
    source: row.source,
    licence: row.licence,
    broughtAt: row.brought_at,
    keptAt: row.kept_at,
    withdrawnAt: row.withdrawn_at,
    withdrawnBecause: row.withdrawn_because,
  }))
}
