import { recordInLedger } from '#capabilities/ledger/index.ts'
import { changeItem, type MatterId, tellFollowers } from '#capabilities/matters/index.ts'
import { placeLineOf } from '#capabilities/places/index.ts'
import type { Act, Deed } from '#platform/acts/act.ts'
import { londonDate } from '#platform/london.ts'
import { done, refuse } from '#platform/result.ts'
import { workingDays } from '../rules/due-on.ts'
import { mayAnswer, mayAnswerSomewhere } from '../rules/may-answer.ts'
import { changeClock } from '../store/change-clock.ts'
import { lastStep } from '../store/last-step.ts'
import { answeredListeners } from '../store/listeners.ts'
import { isRunning, lockClock } from '../store/lock-clock.ts'
import { saveEvent } from '../store/save-event.ts'
import type { ClockTable } from '../store/tables.ts'
import { textsFor } from '../texts/texts.ts'
import type { FinalAnswer } from '../vocabulary.ts'
import { writeToAuthor } from './write-to.ts'

export interface AnswerContribution {
  readonly itemId: string
  readonly answer: FinalAnswer
  /** The reasons, in words for everyone. */
  readonly words: string
  /** The last step that whoever answers had seen: what happened since, they are told before their answer counts. */
  readonly seen: string
}

/** What keeps somebody from answering, passing on or asking: `changed-meanwhile` where something happened since they looked. */
export type StepRefusal = {
  readonly kind: 'not-yours-to-do' | 'no-such-contribution' | 'words-missing' | 'already-ended' | 'changed-meanwhile'
}

/** Gives the answer that ends it. Of two who answer at the same moment, one does; the other is told. */
export const answerContribution: Act<AnswerContribution, null, StepRefusal> = async (deed, input) => {
  const ready = await readyForStep(deed, input)
  if ('kind' in ready) return refuse(ready)
  await endWithAnswer(deed, ready.clock, input)
  await tellAuthor(deed, ready.clock, input)
  const news = textsFor(deed.community.locale).news.answered({ ...ready.clock, ...input })
  await tellFollowers(deed, { matterId: ready.clock.matter_id as MatterId, ...news, href: `/replies/${input.itemId}` })
  await recordInLedger(deed, {
    kind: 'contribution-answered',
    subject: input.itemId,
    facts: { contribution: ready.clock.kind, answer: input.answer, late: londonDate(deed.now) > ready.clock.due_on },
  })
  return done(null)
}

/** Locks the clock and says what keeps this person from the next step, if anything does. */
export async function readyForStep(
  deed: Deed,
  input: { readonly itemId: string; readonly words: string; readonly seen: string },
): Promise<StepRefusal | { readonly clock: ClockTable }> {
  if (!mayAnswerSomewhere(deed.actor)) return { kind: 'not-yours-to-do' }
  if (input.words.trim() === '') return { kind: 'words-missing' }
  const clock = await lockClock(deed, input.itemId)
  if (!clock) return { kind: 'no-such-contribution' }
  const line = await placeLineOf(deed.write, deed.community.id, clock.place_code)
  if (!mayAnswer(deed.actor, line)) return { kind: 'not-yours-to-do' }
  if (!isRunning(clock)) return { kind: 'already-ended' }
  return (await lastStep(deed.write, deed.community.id, input.itemId)) === input.seen
    ? { clock }
    : { kind: 'changed-meanwhile' }
}

/** The part of an answer that answering many at once does too. */
export async function endWithAnswer(
  deed: Deed,
  clock: ClockTable,
  { answer, words }: { readonly answer: FinalAnswer; readonly words: string },
): Promise<void> {
  const today = londonDate(deed.now)
  const itemId = clock.item_id
  await saveEvent(deed, clock, { kind: 'answered', answer, words })
  await changeClock(deed, itemId, {
    state: 'answered',
    asked_on: null,
    ended_on: today,
    days_taken: Math.max(0, workingDays(clock.started_on, today)),
    answer,
  })
  await changeItem(deed, { itemId, state: 'answered' })
  for (const listener of answeredListeners()) await listener(deed, { itemId, kind: clock.kind, answer, words })
}

async function tellAuthor(deed: Deed, clock: ClockTable, input: AnswerContribution): Promise<void> {
  if (!clock.author_id) return
  await writeToAuthor(deed, {
    person: clock.author_id,
    href: `/replies/${clock.item_id}`,
    words: (letters) => letters.answered({ ...clock, answer: input.answer, words: input.words }),
  })
}
