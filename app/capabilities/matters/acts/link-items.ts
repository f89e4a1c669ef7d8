import { sql } from 'kysely'
import type { Deed } from '#platform/acts/act.ts'
import type { Write } from '#platform/database/handles.ts'
import { done, type Result, refuse } from '#platform/result.ts'
import type { LinkKind } from '../vocabulary.ts'
import { tellAuthorsLater } from './tell-authors.ts'

export interface LinkItems {
  /** What was there first: the statement. */
  readonly earlier: string
  /** What came of it: the proposal that grew from it, the statement it was merged into. */
  readonly later: string
  readonly how: LinkKind
  /** The act that makes the link: `merge-statements`. */
  readonly byAct: string
}

export type LinkItemsRefusal = { readonly kind: 'no-such-item' | 'would-go-in-a-circle' }

/** For acts of other capabilities: says that one item came of another. Nothing can come of itself, however far round. */
export async function linkItems(deed: Deed, link: LinkItems): Promise<Result<null, LinkItemsRefusal>> {
  const communityId = deed.community.id
  if (link.earlier === link.later) return refuse({ kind: 'would-go-in-a-circle' })
  // One at a time in a community: two links, each harmless, could close a circle together.
  await sql`SELECT 1 FROM platform.community WHERE community_id = ${communityId} FOR NO KEY UPDATE`.execute(deed.write)
  if (!(await areItems(deed.write, communityId, [link.earlier, link.later]))) return refuse({ kind: 'no-such-item' })
  if (await leadsTo(deed.write, communityId, { from: link.later, to: link.earlier })) {
    return refuse({ kind: 'would-go-in-a-circle' })
  }
  await deed.write
    .insertInto('matters.link')
    .values({
      community_id: communityId,
      from_item: link.earlier,
      to_item: link.later,
      how: link.how,
      by_act: link.byAct,
      made_at: deed.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await tellAuthorsLater(deed, { kind: 'link', ...link })
  return done(null)
}

async function areItems(write: Write, communityId: string, ids: readonly string[]): Promise<boolean> {
  const found = await write
    .selectFrom('matters.item')
    .select('item_id')
    .where('community_id', '=', communityId)
    .where('item_id', 'in', ids)
    .execute()
  return found.length === ids.length
}

async function leadsTo(
  write: Write,
  communityId: string,
  way: { readonly from: string; readonly to: string },
): Promise<boolean> {
  const found = await sql<{ leads: boolean }>`
    WITH RECURSIVE onward (item_id) AS (
      SELECT to_item FROM matters.link WHERE community_id = ${communityId} AND from_item = ${way.from}
      UNION
      SELECT link.to_item FROM onward
      JOIN matters.link ON link.community_id = ${communityId} AND link.from_item = onward.item_id)
    SELECT EXISTS (SELECT 1 FROM onward WHERE item_id = ${way.to}) AS leads`.execute(write)
  return found.rows[0]?.leads ?? false
}
