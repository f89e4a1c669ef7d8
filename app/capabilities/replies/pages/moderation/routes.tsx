import { z } from 'zod'
import { placeLineOf } from '#capabilities/places/index.ts'
import { perform } from '#platform/acts/act.ts'
import { type Answer, notFound, page, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { type FormProblem, problemTexts, type Typed } from '#platform/web/form.ts'
import { get, post } from '#platform/web/route.ts'
import { type Decision, decideQuestionAppeal, moderateQuestion } from '../../acts/moderate-question.ts'
import { appealQuestion, reportQuestion } from '../../acts/report-question.ts'
import { findHiding, listQuestionsToLookAt, listReports } from '../../reads/list-moderation.ts'
import { mayModerate } from '../../rules/may-moderate.ts'
import { textsFor } from '../../texts/texts.ts'
import { moderationReasons } from '../../vocabulary.ts'
import {
  appealPath,
  boardPath,
  decideAppealPath,
  moderateListPath,
  moderationPath,
  replyPath,
  reportPath,
} from '../addresses.ts'
import { type GatheredReply, gatherReply } from '../item/gather.ts'
import { optional, required } from '../plain-words.ts'
import { ListView } from './list-view.tsx'
import { AppealView, LookView, ReportView } from './view.tsx'

const address = z.strictObject({ item: z.uuid() })
type AskOfItem = Ask<z.infer<typeof address>>
const moderators = { roleSomewhere: ['facilitator', 'officer'] } as const

interface Again {
  readonly problems: readonly FormProblem[]
  readonly typed: Typed
}

const one = (name: string, key: string, typed: Typed): Again => ({ problems: [{ name, key }], typed })

/** The question with what is shown of it; null where it is none, or not for whoever asks. */
async function frameOf(ask: AskOfItem, again: Again | undefined, isFor: (gathered: GatheredReply) => boolean) {
  const gathered = await gatherReply(ask)
  if (gathered?.reply.kind !== 'question' || !isFor(gathered)) return null
  const texts = textsFor(ask.locale)
  const errors = again ? problemTexts(again.problems, texts.moderation.errors, texts.moderation.errors.wrong!) : []
  const { title, words } = gathered.reply
  const said = [title, words].filter(Boolean).join('\n')
  return { gathered, texts, frame: { id: ask.address.item, words: said, errors, typed: again?.typed, texts } }
}

const answerOf = (title: string, body: Parameters<typeof page>[1], again: Again | undefined): Answer =>
  page(title, body, again ? { status: 422, hasErrors: true } : {})

async function showReport(ask: AskOfItem, again?: Again): Promise<Answer> {
  const found = await frameOf(ask, again, ({ reply }) => !reply.is_hidden)
  if (!found) return notFound
  const { title } = found.texts.moderation.report
  return answerOf(title, <ReportView title={title} {...found.frame} />, again)
}

const report = [
  get({
    path: reportPath(':item'),
    access: 'signed-in',
    summary: 'Report a question: the form',
    address,
    show: (ask) => showReport(ask),
  }),
  post({
    path: reportPath(':item'),
    access: 'anyone',
    summary: 'Report a question',
    address,
    form: z.strictObject({
      reason: z.enum(moderationReasons, { error: 'reason-missing' }),
      words: optional(1_000, 'words-long'),
    }),
    async act(ask, form) {
      const { item: itemId } = ask.address
      const result = await perform(ask.house, ask, reportQuestion, { itemId, ...form })
      if (result.ok) return seeOther(`${replyPath(itemId)}?done=reported`)
      const { kind } = result.refusal
      return kind === 'no-such-question' ? notFound : showReport(ask, one('', kind, { ...form }))
    },
    invalid: (ask, problems, typed) => showReport(ask, { problems, typed }),
  }),
]

async function showLook(ask: AskOfItem, again?: Again): Promise<Answer> {
  const found = await frameOf(ask, again, (gathered) => gathered.mayModerate)
  if (!found) return notFound
  const { read, community, actor, address: where } = ask
  const hiding = await findHiding(read, community.id, where.item)
  const { title } = found.texts.moderation.look
  const body = (
    <LookView
      title={title}
      isHidden={found.gathered.reply.is_hidden}
      hiding={hiding}
      isFirst={hiding?.decided_by === actor.person}
      reports={await listReports(read, community.id, where.item)}
      {...found.frame}
    />
  )
  return answerOf(title, body, again)
}

const look = [
  get({
    path: moderationPath(':item'),
    access: moderators,
    summary: 'A question that may break a rule: reports, and what to do',
    address,
    show: (ask) => showLook(ask),
  }),
  post({
    path: moderationPath(':item'),
    access: moderators,
    summary: 'Take a question down, show it again, or leave it',
    address,
    form: z.strictObject({
      decision: z.enum(['leave', 'hide', 'publish'], { error: 'decision-missing' }),
      reason: z.union([z.literal(''), z.enum(moderationReasons)]).default(''),
      note: optional(500, 'note-long'),
    }),
    async act(ask, form) {
      const { item: itemId } = ask.address
      const { decision: kind, reason, note } = form
      if (kind === 'hide' && reason === '') return showLook(ask, one('reason', 'reason-missing', { ...form }))
      const decision: Decision =
        kind === 'hide' && reason !== '' ? { kind, reason, note } : { kind: kind === 'publish' ? kind : 'leave' }
      const result = await perform(ask.house, ask, moderateQuestion, { itemId, decision })
      if (result.ok) return seeOther(`${replyPath(itemId)}?done=decided`)
      return result.refusal.kind === 'no-such-question'
        ? notFound
        : showLook(ask, one('', result.refusal.kind, { ...form }))
    },
    invalid: (ask, problems, typed) => showLook(ask, { problems, typed }),
  }),
  post({
    path: decideAppealPath(':item'),
    access: moderators,
    summary: 'Answer an appeal against taking a question down',
    address,
    form: z.strictObject({
      choice: z.enum(['yes', 'no'], { error: 'decision-missing' }),
      answer: required(1_000, 'answer-missing', 'answer-long'),
    }),
    async act(ask, form) {
      const { item: itemId } = ask.address
      const input = { itemId, isUpheld: form.choice === 'yes', answer: form.answer }
      const result = await perform(ask.house, ask, decideQuestionAppeal, input)
      if (result.ok) return seeOther(`${replyPath(itemId)}?done=decided`)
      const { kind } = result.refusal
      if (kind === 'no-such-question') return notFound
      return showLook(ask, one(kind === 'answer-missing' ? 'answer' : '', kind, { ...form }))
    },
    invalid: (ask, problems, typed) => showLook(ask, { problems, typed }),
  }),
]

async function showAppeal(ask: AskOfItem, again?: Again): Promise<Answer> {
  const found = await frameOf(ask, again, ({ isAuthor, reply }) => isAuthor && reply.is_hidden)
  const hiding = found && (await findHiding(ask.read, ask.community.id, ask.address.item))
  if (!found || !hiding) return notFound
  const { title } = found.texts.moderation.appeal
  return answerOf(title, <AppealView title={title} hiding={hiding} {...found.frame} />, again)
}

const appeal = [
  get({
    path: appealPath(':item'),
    access: 'signed-in',
    summary: 'For whoever asked a question that was taken down: which rule, and how to appeal',
    address,
    show: (ask) => showAppeal(ask),
  }),
  post({
    path: appealPath(':item'),
    access: 'signed-in',
    summary: 'Appeal against taking a question down',
    address,
    form: z.strictObject({ words: required(2_000, 'words-missing', 'appeal-long') }),
    async act(ask, { words }) {
      const { item: itemId } = ask.address
      const result = await perform(ask.house, ask, appealQuestion, { itemId, words })
      if (result.ok || result.refusal.kind === 'appealed-already') return seeOther(appealPath(itemId))
      return result.refusal.kind === 'not-hidden' ? seeOther(replyPath(itemId)) : notFound
    },
    invalid: (ask, problems, typed) => showAppeal(ask, { problems, typed }),
  }),
]

const list = get({
  path: moderateListPath,
  access: moderators,
  summary: 'Questions that were reported, and appeals',
  async show(ask) {
    const { read, community, actor } = ask
    const found = await listQuestionsToLookAt(read, community.id)
    const mine: (typeof found)[number][] = []
    for (const each of found)
      if (mayModerate(actor, await placeLineOf(read, community.id, each.placeCode))) mine.push(each)
    const texts = textsFor(ask.locale)
    return page(texts.moderation.list.title, <ListView back={boardPath} lines={mine} texts={texts} />)
  },
})

export const moderationRoutes = [list, ...report, ...look, ...appeal]
