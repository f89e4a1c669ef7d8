import { recordInLedger } from '#capabilities/ledger/index.ts'
import { changeItem } from '#capabilities/matters/index.ts'
import type { Act } from '#platform/acts/act.ts'
import { londonDate } from '#platform/london.ts'
import { done, refuse } from '#platform/result.ts'
import { dueOn, workingDays } from '../rules/due-on.ts'
import { changeClock } from '../store/change-clock.ts'
import { lockClock } from '../store/lock-clock.ts'
import { saveEvent } from '../store/save-event.ts'
import { readyForStep, type StepRefusal } from './answer-contribution.ts'
import { writeToAuthor, writeToOwner } from './write-to.ts'

export interface AskForMore {
  readonly itemId: string
  /** What is waited for, in words for everyone. */
  readonly words: string
  readonly seen: string
}

/** “We need more from you”: the page says since when it waits, and for what. */
export const askForMore: Act<AskForMore, null, StepRefusal | { readonly kind: 'nobody-to-ask' }> = async (
  deed,
  input,
) => {
  const ready = await readyForStep(deed, input)
  if ('kind' in ready) return refuse(ready)
  const { clock } = ready
  if (!clock.author_id) return refuse({ kind: 'nobody-to-ask' })
  const since = clock.asked_on ?? londonDate(deed.now)
  await changeClock(deed, clock.item_id, { state: 'asked', asked_on: since })
  await saveEvent(deed, clock, { kind: 'asked', words: input.words, answer: 'need-more' })
  await writeToAuthor(deed, {
    person: clock.author_id,
    href: `/replies/${clock.item_id}`,
    words: (letters) => letters.asked({ ...clock, words: input.words }),
  })
  await recordInLedger(deed, {
    kind: 'contribution-more-asked',
    subject: clock.item_id,
    facts: { contribution: clock.kind, due: clock.due_on },
  })
  return done(null)
}

export interface GiveMore {
  readonly itemId: string
  readonly words: string
}

export type GiveMoreRefusal = { readonly kind: 'not-yours-to-do' | 'words-missing' | 'not-asked' }

/**
 * The author gives what was asked for. The date moves by the working days that it was waited for, never more, and the first
 * date stays on the page.
 */
export const giveMore: Act<GiveMore, null, GiveMoreRefusal> = async (deed, { itemId, words }) => {
  if (deed.actor.person === null) return refuse({ kind: 'not-yours-to-do' })
  const clock = await lockClock(deed, itemId)
  if (clock?.author_id !== deed.actor.person) return refuse({ kind: 'not-yours-to-do' })
  if (words.trim() === '') return refuse({ kind: 'words-missing' })
  if (clock.state !== 'asked' || clock.asked_on === null) return refuse({ kind: 'not-asked' })
  const waited = Math.max(0, workingDays(clock.asked_on, londonDate(deed.now)))
  const due = waited === 0 ? { on: clock.due_on, calendar: clock.calendar } : dueOn(clock.due_on, waited)
  await changeClock(deed, itemId, { state: 'waiting', asked_on: null, due_on: due.on, calendar: due.calendar })
  await changeItem(deed, { itemId, dueOn: due.on })
  await saveEvent(deed, { ...clock, due_on: due.on }, { kind: 'given', words, isWithoutRole: true })
  if (clock.owner_id)
    await writeToOwner(deed, {
      person: clock.owner_id,
      href: `/replies/${itemId}`,
      words: (letters) => letters.given(clock),
    })
  return done(null)
}
