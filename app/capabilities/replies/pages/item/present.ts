import { londonDate } from '#platform/london.ts'
import type { Step } from '../../reads/find-reply.ts'
import { saysYes } from '../../rules/says-yes.ts'
import type { RepliesTexts } from '../../texts/en.ts'
import type { Answer } from '../../vocabulary.ts'
import { matterPath, promisePath, replyPath, threadPath } from '../addresses.ts'
import { presentReply, type ReplyModel, saysAnswer } from '../part/present.ts'
import type { GatheredReply } from './gather.ts'

export interface StepModel {
  readonly key: string
  readonly state: 'past' | 'now' | 'ahead'
  readonly when: string
  readonly datetime: string
  readonly title: string
  /** What was said and by which role, one paragraph each. */
  readonly words: readonly string[]
}

export interface ItemModel {
  readonly id: string
  readonly kind: string
  readonly title: string
  /** What it says, where this page is its own page. */
  readonly words: string
  /** Why its words are not shown to everyone; null: they are. */
  readonly takenDown: string | null
  readonly reply: ReplyModel
  readonly steps: readonly StepModel[]
  readonly matter: { readonly title: string; readonly href: string }
  readonly itself: { readonly label: string; readonly href: string } | null
  readonly thread: string
  readonly isRunning: boolean
  readonly promises: readonly { readonly title: string; readonly href: string; readonly by: string }[]
  /** Where those who answer make a promise of a yes that has none; null otherwise. */
  readonly promise: string | null
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

export function presentItem(
  gathered: GatheredReply,
  about: { readonly locale: string },
  texts: RepliesTexts,
): ItemModel {
  const { reply, item, now, promises, takenDown } = gathered
  const kind = texts.kindName(reply.kind)
  const isHere = reply.href === replyPath(reply.item_id)
  return {
    id: reply.item_id,
    kind: capital(kind),
    title: reply.title || (takenDown ? texts.moderation.takenDown : texts.item.untitled(kind)),
    takenDown:
      takenDown && texts.moderation.takenDownWhy(londonDate(takenDown.at), texts.reasons[takenDown.reason].label),
    words: isHere ? reply.words : '',
    reply: presentReply(reply, { now, ...about }),
    steps: [...reply.events.map((step) => stepOf(step, gathered, texts)), ...ahead(gathered, texts)],
    matter: { title: item.matterTitle, href: matterPath(item.matterSlug) },
    itself: isHere ? null : { label: texts.item.seeIt(kind), href: reply.href },
    thread: threadPath(item.matterSlug, reply.item_id),
    isRunning: reply.ended_on === null,
    promises: promises.map(({ title, href, dueOn }) => ({
      title,
      href,
      by: dueOn ? texts.item.promisedBy(dueOn) : '',
    })),
    promise: saysYes(reply.answer) && promises.length === 0 ? promisePath(item.matterSlug, reply.item_id) : null,
  }
}

function stepOf(step: Step, gathered: GatheredReply, texts: RepliesTexts): StepModel {
  const { events, roles } = texts.item
  const said = sayStep(step, gathered, texts)
  const by = step.by_role ? [events.by(roles[step.by_role] ?? step.by_role)] : []
  return {
    key: step.event_id,
    state: step === gathered.reply.events.findLast(saysAnswer) ? 'now' : 'past',
    when: texts.day(step.at),
    datetime: londonDate(step.at),
    title: said.title,
    words: [...said.words, ...by],
  }
}

interface Said {
  readonly title: string
  readonly words: readonly string[]
}

function sayStep(step: Step, gathered: GatheredReply, texts: RepliesTexts): Said {
  const { events } = texts.item
  const who = texts.who(step.post, step.team)
  switch (step.kind) {
    case 'started':
      return { title: events.started, words: [events.startedWords(who, step.due_on)] }
    case 'reminded':
      return { title: events.reminded, words: [events.remindedWords(who)] }
    case 'due':
      return { title: events.due, words: [events.dueWords(who)] }
    case 'escalated':
      return { title: events.escalated, words: [events.escalatedWords(gathered.superiorPost || who)] }
    case 'assigned':
      return { title: events.assigned, words: [events.assignedWords(who)] }
    case 'passed':
      return { title: events.passed(who), words: [step.words] }
    case 'asked':
      return { title: events.asked, words: [step.words] }
    case 'given':
      return {
        title: events.given,
        words: [
          step.words || (gathered.takenDown ? texts.moderation.wordsTakenDown : events.forgotten),
          events.movedTo(step.due_on),
        ],
      }
    case 'answered':
      return { title: events.answered(texts.answerNames[step.answer as Answer]), words: [step.words] }
    case 'corrected':
      return { title: events.corrected, words: [step.reason, step.words] }
    case 'stopped':
      return { title: events.stopped, words: [step.words] }
  }
}

const ahead = ({ reply }: GatheredReply, texts: RepliesTexts): readonly StepModel[] =>
  reply.ended_on !== null
    ? []
    : [
        {
          key: 'ahead',
          state: 'ahead',
          when: texts.item.ahead(reply.due_on),
          datetime: reply.due_on,
          title: texts.item.aheadTitle,
          words: [texts.who(reply.post, reply.team)],
        },
      ]
