import type { Deed } from '#platform/acts/act.ts'
import { roleToName } from '../rules/role-to-name.ts'
import type { EventKind } from '../vocabulary.ts'
import type { ClockTable } from './tables.ts'

export interface NewEvent {
  readonly kind: EventKind
  readonly words?: string
  readonly answer?: string
  /** Why an answer was corrected. */
  readonly reason?: string
  /** True where the author or the clock did it: no role is named. */
  readonly isWithoutRole?: boolean
}

/** Whom it lies with after the step, and by when. */
export type LiesWith = Pick<ClockTable, 'item_id' | 'team' | 'post' | 'due_on'>

/** Adds a step to what the item's page shows. */
export async function saveEvent(deed: Deed, clock: LiesWith, event: NewEvent): Promise<void> {
  await deed.write
    .insertInto('replies.event')
    .values({
      community_id: deed.community.id,
      event_id: deed.newId<'event'>(),
      item_id: clock.item_id,
      kind: event.kind,
      at: deed.now,
      by_role: event.isWithoutRole ? null : roleToName(deed.actor),
      by_person: deed.actor.person,
      words: event.words ?? '',
      answer: event.answer ?? null,
      reason: event.reason ?? '',
      team: clock.team,
      post: clock.post,
      due_on: clock.due_on,
    })
    .execute()
}
