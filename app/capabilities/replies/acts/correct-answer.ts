import { recordInLedger } from '#capabilities/ledger/index.ts'
import { placeLineOf } from '#capabilities/places/index.ts'
import type { Act } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import { mayAnswer, mayAnswerSomewhere } from '../rules/may-answer.ts'
import { currentWords } from '../store/current-words.ts'
import { lastStep } from '../store/last-step.ts'
import { lockClock } from '../store/lock-clock.ts'
import { saveEvent } from '../store/save-event.ts'
import { writeToAuthor } from './write-to.ts'

export interface CorrectAnswer {
  readonly itemId: string
  /** What the answer says from now on. What it said before stays to be read. */
  readonly words: string
  /** Why it had to be corrected, in words for everyone. */
  readonly reason: string
  /** The last step that whoever corrects had seen. */
  readonly seen: string
}

export type CorrectRefusal = {
  readonly kind:
    | 'not-yours-to-do'
    | 'words-missing'
    | 'reason-missing'
    | 'no-such-contribution'
    | 'not-answered'
    | 'nothing-changed'
    | 'changed-meanwhile'
}

/** Corrects the words of a published answer, never which answer it was: “we will” does not become “we cannot” unseen. */
export const correctAnswer: Act<CorrectAnswer, null, CorrectRefusal> = async (deed, input) => {
  if (!mayAnswerSomewhere(deed.actor)) return refuse({ kind: 'not-yours-to-do' })
  const [words, reason] = [input.words.trim(), input.reason.trim()]
  if (words === '') return refuse({ kind: 'words-missing' })
  if (reason === '') return refuse({ kind: 'reason-missing' })
  const { write, community } = deed
  const clock = await lockClock(deed, input.itemId)
  if (!clock) return refuse({ kind: 'no-such-contribution' })
  if (!mayAnswer(deed.actor, await placeLineOf(write, community.id, clock.place_code)))
    return refuse({ kind: 'not-yours-to-do' })
  if (clock.state !== 'answered') return refuse({ kind: 'not-answered' })
  const now = await currentWords(write, community.id, input.itemId)
  if (now.words === words) return now.reason === reason ? done(null) : refuse({ kind: 'nothing-changed' })
  if ((await lastStep(write, community.id, input.itemId)) !== input.seen) return refuse({ kind: 'changed-meanwhile' })
  await saveEvent(deed, clock, { kind: 'corrected', words, reason })
  if (clock.author_id)
    await writeToAuthor(deed, {
      person: clock.author_id,
      href: `/replies/${clock.item_id}`,
      words: (letters) => letters.corrected({ ...clock, words, reason }),
    })
  await recordInLedger(deed, {
    kind: 'answer-corrected',
    subject: input.itemId,
    facts: { contribution: clock.kind, answer: clock.answer },
  })
  return done(null)
}
