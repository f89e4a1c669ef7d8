import { z } from 'zod'
import { perform } from '#platform/acts/act.ts'
import { type Answer, notFound, page, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { type FormProblem, problemTexts, type Typed } from '#platform/web/form.ts'
import { get, post } from '#platform/web/route.ts'
import { giveMore } from '../../acts/ask-for-more.ts'
import { mayAnswer } from '../../rules/may-answer.ts'
import { textsFor } from '../../texts/texts.ts'
import { replyPath } from '../addresses.ts'
import { required } from '../plain-words.ts'
import { gatherReply } from './gather.ts'
import { presentItem } from './present.ts'
import { ItemView } from './view.tsx'

const doneWords = [
  'asked',
  'answered',
  'passed',
  'more-asked',
  'given',
  'assigned',
  'corrected',
  'reported',
  'decided',
] as const

interface Shown {
  readonly done?: (typeof doneWords)[number] | undefined
  readonly problems?: readonly FormProblem[]
  readonly typed?: Typed
}

async function show(ask: Ask<{ readonly item: string }>, shown: Shown = {}): Promise<Answer> {
  const gathered = await gatherReply(ask)
  if (!gathered) return notFound
  const texts = textsFor(ask.locale)
  const model = presentItem(gathered, ask, texts)
  const errors = problemTexts(shown.problems ?? [], texts.item.errors, texts.item.errors.wrong!)
  const body = (
    <ItemView
      model={model}
      isAuthor={gathered.isAuthor}
      mayAnswer={gathered.mayAnswer}
      mayModerate={gathered.mayModerate}
      mayAnswerMany={mayAnswer(ask.actor)}
      done={ask.actor.person === null ? undefined : shown.done}
      errors={errors}
      typed={shown.typed}
      texts={texts}
    />
  )
  return page(`${model.kind}: ${model.title}`, body, {
    model,
    ...(errors.length > 0 ? { status: 422, hasErrors: true } : {}),
  })
}

const itemPage = get({
  path: '/replies/:item',
  access: 'anyone',
  summary: 'A contribution, who must answer it by when, and each step on the way',
  address: z.strictObject({ item: z.uuid(), done: z.enum(doneWords).optional() }),
  show: (ask) => show(ask, { done: ask.address.done }),
})

const more = post({
  path: '/replies/:item/more',
  access: 'anyone',
  summary: 'Give those who answer what they asked for',
  address: z.strictObject({ item: z.uuid() }),
  form: z.strictObject({ words: required(4_000, 'words-missing', 'words-long') }),
  async act(ask, { words }) {
    const { item: itemId } = ask.address
    const result = await perform(ask.house, ask, giveMore, { itemId, words })
    if (result.ok) return seeOther(`${replyPath(itemId)}?done=given`)
    const { kind } = result.refusal
    switch (kind) {
      case 'not-yours-to-do':
      case 'words-missing':
      case 'not-asked': {
        const key = ask.actor.person === null ? 'signed-out' : kind
        return show(ask, { problems: [{ name: 'words', key }], typed: { words } })
      }
    }
  },
  invalid: (ask, problems, typed) => show(ask, { problems, typed }),
})

export const itemRoutes = [itemPage, more]
