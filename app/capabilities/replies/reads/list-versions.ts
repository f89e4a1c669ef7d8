import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'

export interface CharterVersion {
  readonly version: number
  readonly madeAt: Date
}

const mostListed = 100

/** The versions of the charter, the newest first. */
export async function listVersions(read: Read, communityId: CommunityId): Promise<readonly CharterVersion[]> {
  return read
    .selectFrom('replies.charter')
    .select(['version', 'made_at as madeAt'])
    .where('community_id', '=', communityId)
    .orderBy('version', 'desc')
    .limit(mostListed)
    .execute()
}

/** Who holds the posts of each team now. */
export async function listHolders(
  read: Read,
  communityId: CommunityId,
): Promise<ReadonlyMap<string, { readonly accountable: string | null; readonly superior: string | null }>> {
  const rows = await read
    .selectFrom('replies.holder')
    .select(['team_id', 'accountable_id', 'superior_id'])
    .where('community_id', '=', communityId)
    .execute()
  return new Map(rows.map((row) => [row.team_id, { accountable: row.accountable_id, superior: row.superior_id }]))
}
