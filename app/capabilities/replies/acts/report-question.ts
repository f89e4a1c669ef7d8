import type { Act } from '#platform/acts/act.ts'
import { hasStanding } from '#platform/acts/actor.ts'
import { done, refuse } from '#platform/result.ts'
import { findHiding } from '../reads/list-moderation.ts'
import { lockClock } from '../store/lock-clock.ts'
import type { ModerationReason } from '../vocabulary.ts'

export interface ReportQuestion {
  readonly itemId: string
  readonly reason: ModerationReason
  readonly words: string
}

const mostADay = 30

/** Says that a question breaks a rule. The same person, while nobody has looked, is heard once. */
export const reportQuestion: Act<
  ReportQuestion,
  null,
  { readonly kind: 'sign-in-first' | 'no-such-question' | 'too-many' }
> = async (deed, { itemId, reason, words }) => {
  const { write, community, actor, now } = deed
  if (actor.person === null || !hasStanding(actor, 'confirmed')) return refuse({ kind: 'sign-in-first' })
  const clock = await lockClock(deed, itemId)
  if (clock?.kind !== 'question' || clock.is_hidden) return refuse({ kind: 'no-such-question' })
  const today = await write
    .selectFrom('replies.report')
    .select('report_id')
    .where('community_id', '=', community.id)
    .where('person_id', '=', actor.person)
    .where('made_at', '>', new Date(now.getTime() - 86_400_000))
    .limit(mostADay)
    .execute()
  if (today.length >= mostADay) return refuse({ kind: 'too-many' })
  await write
    .insertInto('replies.report')
    .values({
      ...{ community_id: community.id, report_id: deed.newId<'report'>(), item_id: itemId, person_id: actor.person },
      ...{ reason_key: reason, words, made_at: now, seen_at: null },
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return done(null)
}

/** Whoever asked what was taken down says why that was wrong. Once; somebody else than who decided looks at it. */
export const appealQuestion: Act<
  { readonly itemId: string; readonly words: string },
  null,
  { readonly kind: 'not-yours' | 'not-hidden' | 'appealed-already' }
> = async (deed, { itemId, words }) => {
  const { write, community, actor } = deed
  const clock = await lockClock(deed, itemId)
  if (!clock || actor.person === null || clock.author_id !== actor.person) return refuse({ kind: 'not-yours' })
  const hiding = clock.is_hidden ? await findHiding(write, community.id, itemId) : null
  if (!hiding) return refuse({ kind: 'not-hidden' })
  if (hiding.appealed_at) return refuse({ kind: 'appealed-already' })
  await write
    .updateTable('replies.moderation')
    .set({ appeal_words: words, appealed_at: deed.now })
    .where('community_id', '=', community.id)
    .where('moderation_id', '=', hiding.moderation_id)
    .execute()
  return done(null)
}
