import { recordInLedger } from '#capabilities/ledger/index.ts'
import { changeItem } from '#capabilities/matters/index.ts'
import { placeLineOf } from '#capabilities/places/index.ts'
import type { Act, Deed } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import { findHiding } from '../reads/list-moderation.ts'
import { mayModerate } from '../rules/may-moderate.ts'
import { changeClock } from '../store/change-clock.ts'
import { lockClock } from '../store/lock-clock.ts'
import type { ClockTable } from '../store/tables.ts'
import type { ModerationReason } from '../vocabulary.ts'
import { writeToAuthor } from './write-to.ts'

export type Decision =
  | { readonly kind: 'hide'; readonly reason: ModerationReason; readonly note: string }
  | { readonly kind: 'publish' }
  /** Nothing is wrong with it. */
  | { readonly kind: 'leave' }

export interface ModerateQuestion {
  readonly itemId: string
  readonly decision: Decision
}

type NotMine = { readonly kind: 'no-such-question' | 'not-yours-to-do' | 'own-words' }
export type ModerateRefusal = NotMine | { readonly kind: 'decided-already' }

/**
 * Takes a question down, shows it again or leaves it. Its author is told which rule, and how to appeal; the decision is in the
 * public log and in the record without names and words. Its clock goes on either way.
 */
export const moderateQuestion: Act<ModerateQuestion, null, ModerateRefusal> = async (deed, { itemId, decision }) => {
  const ready = await readyToModerate(deed, itemId)
  if ('kind' in ready) return refuse(ready)
  const { clock } = ready
  if (clock.is_hidden === (decision.kind !== 'publish')) return refuse({ kind: 'decided-already' })
  await decide(deed, clock, { decision, isOnAppeal: false })
  if (clock.author_id && decision.kind !== 'leave')
    await writeToAuthor(deed, {
      person: clock.author_id,
      href: decision.kind === 'hide' ? `/replies/${itemId}/appeal` : `/replies/${itemId}`,
      words: (letters) =>
        decision.kind === 'hide' ? letters.takenDown({ ...clock, ...decision }) : letters.shownAgain(clock),
    })
  return done(null)
}

export type DecideAppealRefusal = NotMine | { readonly kind: 'no-appeal' | 'decided-first' | 'answer-missing' }

/** Somebody else than who took it down looks again, and tells the author why. */
export const decideQuestionAppeal: Act<
  { readonly itemId: string; readonly isUpheld: boolean; readonly answer: string },
  null,
  DecideAppealRefusal
> = async (deed, { itemId, isUpheld, answer }) => {
  const ready = await readyToModerate(deed, itemId)
  if ('kind' in ready) return refuse(ready)
  const { clock } = ready
  const hiding = clock.is_hidden ? await findHiding(deed.write, deed.community.id, itemId) : null
  if (!hiding?.appealed_at || hiding.appeal_decided_at) return refuse({ kind: 'no-appeal' })
  if (hiding.decided_by === deed.actor.person) return refuse({ kind: 'decided-first' })
  if (answer.trim() === '') return refuse({ kind: 'answer-missing' })
  await deed.write
    .updateTable('replies.moderation')
    .set({ appeal_answer: answer.trim(), appeal_decided_at: deed.now })
    .where('community_id', '=', deed.community.id)
    .where('moderation_id', '=', hiding.moderation_id)
    .execute()
  const decision: Decision = isUpheld ? { kind: 'publish' } : { kind: 'hide', reason: hiding.reason_key!, note: '' }
  if (clock.author_id)
    await writeToAuthor(deed, {
      person: clock.author_id,
      href: isUpheld ? `/replies/${itemId}` : `/replies/${itemId}/appeal`,
      words: (letters) => letters.appealDecided({ ...clock, isUpheld, answer: answer.trim() }),
    })
  await decide(deed, clock, { decision, isOnAppeal: true })
  return done(null)
}

async function readyToModerate(deed: Deed, itemId: string): Promise<NotMine | { readonly clock: ClockTable }> {
  const clock = await lockClock(deed, itemId)
  if (clock?.kind !== 'question') return { kind: 'no-such-question' }
  const line = await placeLineOf(deed.write, deed.community.id, clock.place_code)
  if (!mayModerate(deed.actor, line)) return { kind: 'not-yours-to-do' }
  return clock.author_id !== null && clock.author_id === deed.actor.person ? { kind: 'own-words' } : { clock }
}

const decided = { hide: 'hidden', publish: 'published', leave: 'left' } as const

async function decide(
  deed: Deed,
  clock: ClockTable,
  { decision, isOnAppeal }: { readonly decision: Decision; readonly isOnAppeal: boolean },
): Promise<void> {
  const { write, community, now } = deed
  const itemId = clock.item_id
  const reason = decision.kind === 'hide' ? decision.reason : null
  await write
    .insertInto('replies.moderation')
    .values({
      ...{ community_id: community.id, moderation_id: deed.newId<'moderation'>(), item_id: itemId },
      ...{ decided: decided[decision.kind], reason_key: reason, note: decision.kind === 'hide' ? decision.note : '' },
      ...{ decided_by: deed.actor.person, is_on_appeal: isOnAppeal, at: now },
      ...{ appeal_words: '', appealed_at: null, appeal_answer: '', appeal_decided_at: null },
    })
    .execute()
  await write
    .updateTable('replies.report')
    .set({ seen_at: now })
    .where('community_id', '=', community.id)
    .where('item_id', '=', itemId)
    .where('seen_at', 'is', null)
    .execute()
  const isHidden = decision.kind === 'hide'
  if (isHidden !== clock.is_hidden) {
    await changeClock(deed, itemId, { is_hidden: isHidden })
    await changeItem(deed, { itemId, state: isHidden ? 'hidden' : clock.state === 'answered' ? 'answered' : 'open' })
  }
  await recordInLedger(deed, {
    kind: 'question-moderated',
    subject: itemId,
    facts: { decided: decision.kind, reason, appeal: isOnAppeal },
  })
}
