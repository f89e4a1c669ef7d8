import { type CommitmentWords, type MakeCommitmentRefusal, makeCommitment } from '#capabilities/commitments/index.ts'
import { recordInLedger } from '#capabilities/ledger/index.ts'
import { changeItem, type MatterId, tellFollowers } from '#capabilities/matters/index.ts'
import { placeLineOf } from '#capabilities/places/index.ts'
import type { Act, Deed } from '#platform/acts/act.ts'
import { londonDate } from '#platform/london.ts'
import { done, type Result, refuse } from '#platform/result.ts'
import { workingDays } from '../rules/due-on.ts'
import { mayAnswer, mayAnswerSomewhere } from '../rules/may-answer.ts'
import { roleToName } from '../rules/role-to-name.ts'
import { saysYes } from '../rules/says-yes.ts'
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
  /** Of a yes: the promise that is made with it, or the reason why there is none yet, which everyone reads. */
  readonly promise?: { readonly words: CommitmentWords } | { readonly notYetBecause: string } | undefined
}

/** What keeps somebody from answering, passing on or asking: `changed-meanwhile` where something happened since they looked. */
export type StepRefusal = {
  readonly kind: 'not-yours-to-do' | 'no-such-contribution' | 'words-missing' | 'already-ended' | 'changed-meanwhile'
}

export type AnswerRefusal = StepRefusal | { readonly kind: 'promise-refused'; readonly why: MakeCommitmentRefusal }

/** Gives the answer that ends it, with its promise. Of two who answer at the same moment, one does; the other is told. */
export const answerContribution: Act<AnswerContribution, null, AnswerRefusal> = async (deed, input) => {
  const ready = await readyForStep(deed, input)
  if ('kind' in ready) return refuse(ready)
  const { clock } = ready
  const answered = { ...input, words: wordsOf(deed, input), byRole: roleToName(deed.actor) }
  await endWithAnswer(deed, clock, answered)
  await tellAuthor(deed, clock, answered)
  const news = textsFor(deed.community.locale).news.answered({ ...clock, ...answered })
  if (!clock.is_hidden)
    await tellFollowers(deed, { matterId: clock.matter_id as MatterId, ...news, href: `/replies/${input.itemId}` })
  const promised = await makePromise(deed, clock, input)
  if (!promised.ok) return refuse({ kind: 'promise-refused', why: promised.refusal })
  await recordInLedger(deed, {
    kind: 'contribution-answered',
    subject: input.itemId,
    facts: { contribution: clock.kind, answer: input.answer, late: londonDate(deed.now) > clock.due_on },
  })
  return done(null)
}

function wordsOf({ community }: Deed, { answer, words, promise }: AnswerContribution): string {
  if (!saysYes(answer) || !promise || 'words' in promise) return words
  return `${words}\n\n${textsFor(community.locale).answering.noPromiseYet(promise.notYetBecause)}`
}

async function makePromise(
  deed: Deed,
  clock: ClockTable,
  { answer, itemId, promise }: AnswerContribution,
): Promise<Result<unknown, MakeCommitmentRefusal>> {
  if (!saysYes(answer) || !promise || !('words' in promise)) return done(null)
  const matterId = clock.matter_id as MatterId
  return makeCommitment(deed, { ...promise.words, matterId, from: itemId, byAct: 'answer-contribution' })
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
  { answer, words, byRole }: { readonly answer: FinalAnswer; readonly words: string; readonly byRole: string | null },
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
  if (!clock.is_hidden) await changeItem(deed, { itemId, state: 'answered' })
  for (const listener of answeredListeners()) await listener(deed, { itemId, kind: clock.kind, answer, words, byRole })
}

async function tellAuthor(deed: Deed, clock: ClockTable, input: AnswerContribution): Promise<void> {
  if (!clock.author_id) return
  await writeToAuthor(deed, {
    person: clock.author_id,
    href: `/replies/${clock.item_id}`,
    words: (letters) => letters.answered({ ...clock, answer: input.answer, words: input.words }),
  })
}
