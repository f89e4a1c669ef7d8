import { londonDate } from '#platform/london.ts'
import type { Reply, Step } from '../../reads/find-reply.ts'
import { holidaysKnownUntil, isWithoutHolidays, workingDays } from '../../rules/due-on.ts'
import { textsFor } from '../../texts/texts.ts'
import type { FinalAnswer } from '../../vocabulary.ts'
import { replyPath } from '../addresses.ts'

/** What a contribution's own page shows of its answer, in words. */
export interface ReplyModel {
  readonly title: string
  readonly state: 'waiting' | 'late' | 'asked' | 'answered' | 'stopped'
  /** Null until it is answered. */
  readonly answer: { readonly kind: FinalAnswer; readonly name: string; readonly words: string } | null
  readonly corrections: readonly { readonly when: string; readonly reason: string; readonly before: string }[]
  /** How the words are called that were replaced. */
  readonly beforeLabel: string
  /** By when; null once it has ended. */
  readonly due: { readonly text: string; readonly datetime: string; readonly isLate: boolean } | null
  /** Who answers, what is waited for, what was moved: a few short sentences. */
  readonly lines: readonly string[]
  readonly more: { readonly label: string; readonly href: string }
}

export function presentReply(reply: Reply, about: { readonly now: Date; readonly locale: string }): ReplyModel {
  const texts = textsFor(about.locale)
  const today = londonDate(about.now)
  return {
    title: texts.part.title,
    state: stateOf(reply, today),
    answer: answerOf(reply, texts.answerNames),
    corrections: correctionsOf(reply, texts),
    beforeLabel: texts.part.before,
    due: dueOf(reply, today, texts.part),
    lines: linesOf(reply, texts),
    more: { label: texts.part.steps, href: replyPath(reply.item_id) },
  }
}

type Texts = ReturnType<typeof textsFor>

export const stateOf = ({ state, due_on }: Pick<Reply, 'state' | 'due_on'>, today: string): ReplyModel['state'] =>
  state === 'waiting' && due_on < today ? 'late' : state

function answerOf(reply: Reply, names: Texts['answerNames']): ReplyModel['answer'] {
  if (reply.answer === null) return null
  const said = reply.events.filter(saysAnswer)
  return { kind: reply.answer, name: names[reply.answer], words: said.at(-1)?.words ?? '' }
}

/** A step whose words are what the answer says from then on. */
export const saysAnswer = ({ kind }: Step) => kind === 'answered' || kind === 'corrected'

/** Each correction, the last first, with what the answer said until then. */
function correctionsOf({ events }: Reply, { part: words }: Texts): ReplyModel['corrections'] {
  const said = events.filter(saysAnswer)
  return said
    .map((step, k) => ({ when: words.corrected(londonDate(step.at)), reason: step.reason, before: said[k - 1]?.words }))
    .flatMap(({ before, ...each }) => (before === undefined ? [] : [{ ...each, before }]))
    .toReversed()
}

const dayInMilliseconds = 86_400_000

function dueOf(reply: Reply, today: string, words: Texts['part']): ReplyModel['due'] {
  if (reply.ended_on !== null) return null
  const { due_on } = reply
  const isLate = due_on < today
  const days = Math.round((Date.parse(due_on) - Date.parse(today)) / dayInMilliseconds)
  const text = isLate ? words.late(Math.max(1, workingDays(due_on, today)), due_on) : words.dueIn(days, due_on)
  return { text, datetime: due_on, isLate }
}

function linesOf(reply: Reply, texts: Texts): readonly string[] {
  const { part: words } = texts
  const who = texts.who(reply.post, reply.team)
  switch (reply.state) {
    case 'answered': {
      const isLate = reply.ended_on! > reply.due_on
      const answered = words.answered(who, reply.ended_on!, reply.days_taken ?? 0)
      return [answered, ...(isLate ? [words.wasLate(reply.due_on)] : [])]
    }
    case 'stopped': {
      const why = reply.events.findLast(({ kind }) => kind === 'stopped')?.words ?? ''
      return [words.stopped(reply.ended_on!), why]
    }
    case 'asked':
      return [words.mustAnswer(who), words.asked(reply.asked_on!), ...lastWords(reply, 'asked'), ...dates(reply, words)]
    case 'waiting':
      return [words.mustAnswer(who), ...dates(reply, words)]
  }
}

const lastWords = (reply: Reply, kind: 'asked'): readonly string[] => {
  const words = reply.events.findLast((event) => event.kind === kind)?.words
  return words ? [words] : []
}

const dates = (reply: Reply, words: Texts['part']): readonly string[] => [
  ...(reply.due_on !== reply.first_due_on ? [words.firstDue(reply.first_due_on)] : []),
  ...(isWithoutHolidays(reply.calendar) ? [words.withoutHolidays(holidaysKnownUntil)] : []),
]
