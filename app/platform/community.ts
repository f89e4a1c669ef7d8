import type { Read } from './database/handles.ts'
import type { CommunityTable } from './database/tables.ts'
import type { CommunityId } from './ids.ts'

/** One site's space on this installation, for one place; the tenant. */
export interface Community {
  readonly id: CommunityId
  readonly slug: string
  readonly name: string
  readonly strapline: string
  readonly origin: string
  readonly placeCode: string | null
  readonly locale: string
  readonly isDemonstration: boolean
}

export async function findCommunityByOrigin(read: Read, origin: string): Promise<Community | null> {
  const row = await read.selectFrom('platform.community').selectAll().where('origin', '=', origin).executeTakeFirst()
  return row ? communityOf(row) : null
}

export async function findCommunity(read: Read, id: CommunityId): Promise<Community | null> {
  const row = await read.selectFrom('platform.community').selectAll().where('community_id', '=', id).executeTakeFirst()
  return row ? communityOf(row) : null
}

export async function listCommunities(read: Read): Promise<readonly Community[]> {
  return (await read.selectFrom('platform.community').selectAll().orderBy('created_at').execute()).map(communityOf)
}

function communityOf(row: CommunityTable): Community {
  return {
    id: row.community_id as CommunityId,
    slug: row.slug,
    name: row.name,
    strapline: row.strapline,
    origin: row.origin,
    placeCode: row.place_code,
    locale: row.locale,
    isDemonstration: row.is_demonstration,
  }
}
