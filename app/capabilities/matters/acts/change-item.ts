import type { Deed } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'
import { done, type Result, refuse } from '#platform/result.ts'
import type { ItemState } from '../vocabulary.ts'
import { tellAuthorsLater } from './tell-authors.ts'

export interface ChangeItem {
  readonly itemId: string
  readonly title?: string
  readonly href?: string
  readonly author?: PersonId | null
  readonly owner?: PersonId | null
  readonly dueOn?: string | null
  readonly state?: ItemState
}

/** For acts of other capabilities: keeps an item in line with the thing itself. */
export async function changeItem(
  deed: Deed,
  change: ChangeItem,
): Promise<Result<null, { readonly kind: 'no-such-item' }>> {
  const { itemId, author, owner, dueOn, ...words } = change
  const set = {
    ...words,
    ...(author === undefined ? {} : { author_id: author }),
    ...(owner === undefined ? {} : { owner_id: owner }),
    ...(dueOn === undefined ? {} : { due_on: dueOn }),
  }
  if (Object.keys(set).length === 0) return done(null)
  const changed = await deed.write
    .updateTable('matters.item')
    .set(set)
    .where('community_id', '=', deed.community.id)
    .where('item_id', '=', itemId)
    .returning('item_id')
    .executeTakeFirst()
  if (!changed) return refuse({ kind: 'no-such-item' })
  if (change.state === 'done' || change.state === 'withdrawn') {
    await tellAuthorsLater(deed, { kind: 'state', item: itemId, state: change.state })
  }
  return done(null)
}
