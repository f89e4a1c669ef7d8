import { z } from 'zod'
import { errorsOfPromise, type MakeCommitmentRefusal, problemOfField } from '#capabilities/commitments/index.ts'
import { findMatter } from '#capabilities/matters/index.ts'
import { perform } from '#platform/acts/act.ts'
import { type Answer, notFound, page, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { type FormProblem, problemTexts, type Typed } from '#platform/web/form.ts'
import { get, post } from '#platform/web/route.ts'
import { answerContribution } from '../../acts/answer-contribution.ts'
import { askForMore } from '../../acts/ask-for-more.ts'
import { passOn } from '../../acts/hand-on.ts'
import { lastStep } from '../../store/last-step.ts'
import { currentCharter } from '../../store/load-charter.ts'
import { textsFor } from '../../texts/texts.ts'
import { replyPath } from '../addresses.ts'
import { gatherReply } from '../item/gather.ts'
import { presentItem } from '../item/present.ts'
import { type AnswerFields, answerForm } from './form.ts'
import { AnswerView } from './view.tsx'

const address = z.strictObject({ item: z.uuid() })
type AskOfItem = Ask<z.infer<typeof address>>

interface Again {
  readonly problems: readonly FormProblem[]
  readonly typed: Typed
}

/** The form; with what was typed, the last step is shown anew, so that whoever sends it again has seen it. */
async function show(ask: AskOfItem, again?: Again): Promise<Answer> {
  const gathered = await gatherReply(ask)
  if (!gathered) return notFound
  const texts = textsFor(ask.locale)
  const model = presentItem(gathered, ask, texts)
  const { teams } = await currentCharter(ask.read, ask.community)
  const { reply, item } = gathered
  const matter = await findMatter(ask.read, ask.community.id, { matterId: item.matterId }, 'published')
  const known = { ...errorsOfPromise(ask.locale), ...texts.answering.errors }
  const errors = again ? problemTexts(again.problems, known, known.wrong!) : []
  const body = (
    <AnswerView
      model={model}
      seen={(await lastStep(ask.read, ask.community.id, ask.address.item)) ?? ''}
      teams={teams.filter(({ id }) => id !== reply.team_id)}
      start={{
        what: reply.kind === 'proposal' ? reply.title : '',
        responsible: reply.team,
        accountable: matter?.responsible ?? '',
      }}
      locale={ask.locale}
      errors={errors}
      typed={again?.typed}
      texts={texts}
    />
  )
  return page(texts.answering.titleOf(model.title), body, errors.length > 0 ? { status: 422, hasErrors: true } : {})
}

const answerPage = get({
  path: '/replies/:item/answer',
  access: { roleSomewhere: 'officer' },
  summary: 'Answer a contribution: the form',
  address,
  async show(ask) {
    const gathered = await gatherReply(ask)
    return gathered && gathered.reply.ended_on !== null ? seeOther(replyPath(ask.address.item)) : show(ask)
  },
})

/** Open to anyone, so that an officer whose session ended while they wrote finds their words again; the acts let only officers. */
const sendAnswer = post({
  path: '/replies/:item/answer',
  access: 'anyone',
  summary: 'Answer a contribution, pass it on, or ask its author for more',
  address,
  form: answerForm,
  async act(ask, { typed, ...form }) {
    const result = await doStep(ask, form)
    if (result.ok) return seeOther(`${replyPath(ask.address.item)}?done=${doneOf(form.answer)}`)
    const { kind } = result.refusal
    switch (kind) {
      case 'no-such-contribution':
        return notFound
      case 'words-missing':
        return show(ask, { problems: [{ name: 'words', key: kind }], typed })
      case 'no-such-team':
      case 'already-with-them':
        return show(ask, { problems: [{ name: 'team', key: kind }], typed })
      case 'nobody-to-ask':
        return show(ask, { problems: [{ name: 'answer', key: kind }], typed })
      case 'already-ended':
      case 'changed-meanwhile':
        return show(ask, { problems: [{ name: '', key: kind }], typed })
      case 'promise-refused':
        return show(ask, { problems: problemsOfPromise(result.refusal.why), typed })
      case 'not-yours-to-do':
        return show(ask, { problems: [{ name: '', key: ask.actor.person === null ? 'signed-out' : kind }], typed })
    }
  },
  invalid: (ask, problems, typed) => show(ask, { problems, typed }),
})

function doStep(ask: AskOfItem, { answer, words, team, seen, promise }: Omit<AnswerFields, 'typed'>) {
  const common = { itemId: ask.address.item, words, seen }
  switch (answer) {
    case 'not-ours':
      return perform(ask.house, ask, passOn, { ...common, teamId: team })
    case 'need-more':
      return perform(ask.house, ask, askForMore, common)
    default:
      return perform(ask.house, ask, answerContribution, { ...common, answer, promise })
  }
}

/** Nothing is published where the promise cannot be made: the answer goes with it. */
function problemsOfPromise(why: MakeCommitmentRefusal): readonly FormProblem[] {
  switch (why.kind) {
    case 'not-a-promise':
      return why.problems.map(problemOfField)
    case 'promised-already':
      return [{ name: 'what', key: why.kind }]
    case 'not-yours-to-do':
      return [{ name: 'promise', key: 'promise-not-yours' }]
    case 'no-such-matter':
    case 'matter-closed':
    case 'no-such-item':
    case 'would-go-in-a-circle':
      return [{ name: 'promise', key: 'matter-closed' }]
  }
}

const doneOf = (answer: AnswerFields['answer']) =>
  answer === 'not-ours' ? 'passed' : answer === 'need-more' ? 'more-asked' : 'answered'

export const answerRoutes = [answerPage, sendAnswer]
