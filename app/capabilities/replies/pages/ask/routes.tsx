import { z } from 'zod'
import { findMatter } from '#capabilities/matters/index.ts'
import { perform } from '#platform/acts/act.ts'
import { type Answer, notFound, page, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { type FormProblem, problemTexts, type Typed } from '#platform/web/form.ts'
import { get, post } from '#platform/web/route.ts'
import { askQuestion } from '../../acts/ask-question.ts'
import { promiseFor } from '../../rules/charter.ts'
import { currentCharter } from '../../store/load-charter.ts'
import { textsFor } from '../../texts/texts.ts'
import { replyPath } from '../addresses.ts'
import { optional, required } from '../plain-words.ts'
import { AskView } from './view.tsx'

const address = z.strictObject({
  slug: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(80),
})
type AskOfMatter = Ask<z.infer<typeof address>>

interface Again {
  readonly problems: readonly FormProblem[]
  readonly typed: Typed
  /** The form's own id; another one where it was used before. */
  readonly form?: string
}

const matterOf = ({ read, community, address: { slug } }: AskOfMatter) =>
  findMatter(read, community.id, { slug }, 'published')

async function show(ask: AskOfMatter, again?: Again): Promise<Answer> {
  const matter = await matterOf(ask)
  if (!matter || (matter.state === 'closed' && !again)) return notFound
  const texts = textsFor(ask.locale)
  const promise = promiseFor(await currentCharter(ask.read, ask.community), 'question')
  const errors = again ? problemTexts(again.problems, texts.asking.errors, texts.asking.errors.wrong!) : []
  const body = (
    <AskView
      matter={matter}
      workingDays={promise?.workingDays ?? null}
      form={again?.form ?? ask.house.newId<'item'>()}
      errors={errors}
      typed={again?.typed}
      texts={texts}
    />
  )
  return page(texts.asking.title, body, errors.length > 0 ? { status: 422, hasErrors: true } : {})
}

const askPage = get({
  path: '/replies/ask/:slug',
  access: 'signed-in',
  summary: 'Ask a question about a matter: the form',
  address,
  show: (ask) => show(ask),
})

/** Open to anyone, so that somebody whose session ended while they wrote finds their words again. */
const sendQuestion = post({
  path: '/replies/ask/:slug',
  access: 'anyone',
  summary: 'Ask a question about a matter',
  address,
  form: z.strictObject({
    title: required(200, 'title-missing', 'title-long'),
    words: optional(2_000, 'words-long'),
    form: z.uuidv7(),
  }),
  async act(ask, { form, ...words }) {
    const matter = await matterOf(ask)
    if (!matter) return notFound
    const result = await perform(ask.house, ask, askQuestion, { itemId: form, matterId: matter.id, ...words })
    if (result.ok) return seeOther(`${replyPath(form)}?done=asked`)
    const { kind } = result.refusal
    switch (kind) {
      case 'no-such-matter':
        return notFound
      case 'sign-in-first':
        return show(ask, { problems: [{ name: '', key: 'signed-out' }], typed: words, form })
      case 'form-used':
        return show(ask, { problems: [{ name: '', key: kind }], typed: words })
      case 'matter-closed':
      case 'not-answered-here':
        return show(ask, { problems: [{ name: '', key: kind }], typed: words, form })
    }
  },
  invalid: (ask, problems, typed) =>
    show(ask, { problems, typed, ...(typeof typed.form === 'string' ? { form: typed.form } : {}) }),
})

export const askRoutes = [askPage, sendQuestion]
