import { sql } from 'kysely'
import type { Deed } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'
import type { ItemState, MatterId } from '../vocabulary.ts'

export interface AddItem {
  /** The id of the thing itself. */
  readonly itemId: string
  readonly matterId: MatterId
  /** What it is: `statement`, `conversation`. */
  readonly kind: string
  /** What it is called where its thread is shown; may be left empty. */
  readonly title?: string
  readonly href: string
  readonly author?: PersonId | null
  /** Who must answer. */
  readonly owner?: PersonId | null
  /** `2026-12-01` */
  readonly dueOn?: string | null
  readonly state?: ItemState
  /** Now, where left out. */
  readonly madeAt?: Date
}

/** For acts of other capabilities: makes a thing an item of the thread. */
export const addItem = (deed: Deed, item: AddItem): Promise<void> => addItems(deed, [item])

/** As many as there are, in one statement. Adding again what is there changes nothing. */
export async function addItems(deed: Deed, items: readonly AddItem[]): Promise<void> {
  if (items.length === 0) return
  const column = <Value>(of: (item: AddItem) => Value) => items.map(of)
  await sql`
    INSERT INTO matters.item
      (community_id, item_id, matter_id, kind, title, href, author_id, owner_id, due_on, state, made_at)
    SELECT ${deed.community.id}::uuid, * FROM unnest(
      ${column((item) => item.itemId)}::uuid[],
      ${column((item) => item.matterId)}::uuid[],
      ${column((item) => item.kind)}::text[],
      ${column((item) => item.title ?? '')}::text[],
      ${column((item) => item.href)}::text[],
      ${column((item) => item.author ?? null)}::uuid[],
      ${column((item) => item.owner ?? null)}::uuid[],
      ${column((item) => item.dueOn ?? null)}::date[],
      ${column((item) => item.state ?? 'open')}::text[],
      ${column((item) => (item.madeAt ?? deed.now).toISOString())}::timestamptz[])
    ON CONFLICT (community_id, item_id) DO NOTHING`.execute(deed.write)
}
