import { z } from 'zod'
import { perform } from '#platform/acts/act.ts'
import { type Answer, notFound, page, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { type FormProblem, problemTexts, type Typed } from '#platform/web/form.ts'
import { plainWords } from '#platform/web/plain-words.ts'
import { get, post } from '#platform/web/route.ts'
import { closeMatter } from '../../acts/close-matter.ts'
import type { Matter } from '../../reads/find-matter.ts'
import { textsFor } from '../../texts/texts.ts'
import { matterPath } from '../addresses.ts'
import { withMatter } from '../may-look-after.ts'
import { slugAddress } from '../slug-address.ts'
import { CloseView } from './view.tsx'

function show(ask: Ask<unknown>, matter: Matter, problems: readonly FormProblem[] = [], typed?: Typed): Answer {
  const texts = textsFor(ask.locale)
  const errors = problemTexts(problems, texts.errors, texts.errors.wrong!)
  return page(
    texts.close.title,
    <CloseView
      title={matter.title}
      back={matterPath(matter.slug)}
      isDecided={matter.state === 'decided'}
      errors={errors}
      typed={typed}
      texts={texts}
    />,
    errors.length > 0 ? { status: 422, hasErrors: true } : {},
  )
}

const path = '/matters/:slug/close'

const closePage = get({
  path,
  access: 'signed-in',
  summary: 'Say what was decided, or close a matter: the form',
  address: slugAddress,
  show: (ask) => withMatter(ask, (matter) => show(ask, matter)),
})

const close = post({
  path,
  access: 'signed-in',
  summary: 'Say what was decided, or close a matter',
  address: slugAddress,
  form: z.strictObject({
    state: z.enum(['decided', 'closed'], { error: 'state-missing' }),
    outcome: plainWords('outcome-missing').pipe(z.string().min(1, 'outcome-missing').max(4_000, 'outcome-long')),
  }),
  act: (ask, form) =>
    withMatter(ask, async (matter) => {
      const result = await perform(ask.house, ask, closeMatter, { matterId: matter.id, ...form })
      if (result.ok) return seeOther(`${matterPath(matter.slug)}?done=${form.state}`)
      const { kind } = result.refusal
      switch (kind) {
        case 'not-open':
        case 'steps-are-open':
          return show(ask, matter, [{ name: 'state', key: kind }], { ...form })
        case 'outcome-missing':
          return show(ask, matter, [{ name: 'outcome', key: kind }], { ...form })
        case 'no-such-matter':
          return notFound
        case 'not-yours-to-do':
          return { kind: 'forbidden', why: textsFor(ask.locale).forbidden }
      }
    }),
  invalid: (ask, problems, typed) => withMatter(ask, (matter) => show(ask, matter, problems, typed)),
})

export const closeRoutes = [closePage, close]
