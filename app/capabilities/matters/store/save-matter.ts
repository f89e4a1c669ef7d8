import type { Write } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import type { MatterId } from '../vocabulary.ts'
import type { MatterTable } from './tables.ts'

export type NewMatter = Omit<MatterTable, 'slug'>

/** Saves a new matter under the first free address of `slug`, `slug-2`, `slug-3` …; gives that address. */
export async function saveMatter(write: Write, matter: NewMatter, slug: string): Promise<string> {
  for (let number = 1; ; number++) {
    const attempt = number === 1 ? slug : `${slug}-${number}`
    const saved = await write
      .insertInto('matters.matter')
      .values({ ...matter, slug: attempt })
      .onConflict((conflict) => conflict.columns(['community_id', 'slug']).doNothing())
      .returning('slug')
      .executeTakeFirst()
    if (saved) return saved.slug
  }
}

export const lockMatter = (
  write: Write,
  communityId: CommunityId,
  matterId: MatterId,
): Promise<MatterTable | undefined> =>
  write
    .selectFrom('matters.matter')
    .selectAll()
    .where('community_id', '=', communityId)
    .where('matter_id', '=', matterId)
    .forUpdate()
    .executeTakeFirst()

export async function updateMatter(
  write: Write,
  matter: { readonly communityId: CommunityId; readonly matterId: MatterId },
  changes: Partial<Omit<MatterTable, 'community_id' | 'matter_id' | 'slug'>>,
): Promise<void> {
  if (Object.keys(changes).length === 0) return
  await write
    .updateTable('matters.matter')
    .set(changes)
    .where('community_id', '=', matter.communityId)
    .where('matter_id', '=', matter.matterId)
    .execute()
}
