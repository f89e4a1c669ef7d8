import { sql } from 'kysely'
import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'

/** Every kind there is in the record, in order; hops from one to the next in the index, however many entries there are. */
export async function listKinds(read: Read, communityId: CommunityId): Promise<readonly string[]> {
  const found = await sql<{ kind: string }>`
    WITH RECURSIVE hop (kind) AS (
      SELECT min(kind) FROM ledger.entry WHERE community_id = ${communityId}
      UNION ALL
      SELECT (SELECT min(kind) FROM ledger.entry WHERE community_id = ${communityId} AND kind > hop.kind)
      FROM hop WHERE hop.kind IS NOT NULL)
    SELECT kind FROM hop WHERE kind IS NOT NULL`.execute(read)
  return found.rows.map((row) => row.kind)
}
