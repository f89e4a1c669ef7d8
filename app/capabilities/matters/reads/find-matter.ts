import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import type { MatterTable } from '../store/tables.ts'
import type { ItemId, MatterId, MatterState } from '../vocabulary.ts'

export interface Matter {
  readonly id: MatterId
  readonly slug: string
  readonly title: string
  readonly question: string
  readonly summary: string
  readonly placeCode: string | null
  readonly state: MatterState
  readonly openedByRole: string
  readonly responsible: string
  readonly outcome: string
  readonly grewFrom: ItemId | null
  readonly openedAt: Date | null
  readonly decidedAt: Date | null
  readonly closedAt: Date | null
  /** Why it was closed after it had been decided. */
  readonly ending: string
}

/** By its address or its id. `published` finds no drafts: to those eyes they do not exist. */
export async function findMatter(
  read: Read,
  communityId: CommunityId,
  which: { readonly slug: string } | { readonly matterId: MatterId },
  sees: 'published' | 'drafts-too',
): Promise<Matter | null> {
  const all = read.selectFrom('matters.matter').selectAll().where('community_id', '=', communityId)
  const one = 'slug' in which ? all.where('slug', '=', which.slug) : all.where('matter_id', '=', which.matterId)
  const row = await (sees === 'published' ? one.where('state', '<>', 'draft') : one).executeTakeFirst()
  return row ? matterOf(row) : null
}

export function matterOf(row: MatterTable): Matter {
  return {
    id: row.matter_id as MatterId,
    slug: row.slug,
    title: row.title,
    question: row.question,
    summary: row.summary,
    placeCode: row.place_code,
    state: row.state,
    openedByRole: row.opened_by_role,
    responsible: row.responsible,
    outcome: row.outcome,
    grewFrom: row.grew_from as ItemId | null,
    openedAt: row.opened_at,
    decidedAt: row.decided_at ?? (row.state === 'decided' ? row.closed_at : null),
    closedAt: row.state === 'closed' ? row.closed_at : null,
    ending: row.ending,
  }
}
