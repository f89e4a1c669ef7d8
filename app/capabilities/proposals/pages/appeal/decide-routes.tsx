import { z } from 'zod'
import { perform } from '#platform/acts/act.ts'
import { type Answer, notFound, page, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { type FormProblem, problemTexts } from '#platform/web/form.ts'
import { get, post } from '#platform/web/route.ts'
import { Button } from '#ui/button.tsx'
import type { Typed } from '#ui/field.ts'
import { InsetText } from '#ui/inset-text.tsx'
import { Radios } from '#ui/radios.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { type DecideAppealRefusal, decideAppeal } from '../../acts/appeal.ts'
import { listAppeals } from '../../reads/list-moderation.ts'
import { textsFor } from '../../texts/texts.ts'
import { moderatePath, moderators } from '../moderate/routes.tsx'
import { SimplePage } from '../simple-page.tsx'

const path = '/proposals/appeals/:id/decide'
const address = z.strictObject({ id: z.uuid() })
type Which = z.infer<typeof address>

export const decideAppealPage = get({
  path,
  access: moderators,
  summary: 'An appeal against something that was taken down, for somebody else than who decided first',
  address,
  show: (ask) => show(ask, {}),
})

export const decideAppealRoute = post({
  path,
  access: moderators,
  summary: 'Decides an appeal',
  address,
  form: z.strictObject({
    choice: z.enum(['yes', 'no'], { error: 'choice-missing' }),
    answer: z.string().max(10_000, 'too-long').default(''),
  }),
  async act(ask, { choice, answer }) {
    const input = { appeal: ask.address.id, isUpheld: choice === 'yes', answer }
    const result = await perform(ask.house, ask, decideAppeal, input)
    return result.ok ? seeOther(`${moderatePath}?done=1`) : refused(ask, { choice, answer }, result.refusal)
  },
  invalid: (ask, problems, typed) => show(ask, { problems, typed, status: 422 }),
})

function refused(ask: Ask<Which>, typed: Typed, refusal: DecideAppealRefusal): Promise<Answer> | Answer {
  const { decideAppeal: words, refusals } = textsFor(ask.locale).moderate
  switch (refusal.kind) {
    case 'no-such-appeal':
      return notFound
    case 'answer-missing':
    case 'answer-long':
      return show(ask, { typed, problems: [{ name: 'answer', key: refusal.kind }], status: 422 })
    case 'decided-already':
      return seeOther(moderatePath)
    case 'decided-first':
      return show(ask, { typed, warning: words.refusals[refusal.kind], status: 403 })
    case 'not-yours-to-do':
    case 'own-words':
      return show(ask, { typed, warning: refusals[refusal.kind], status: 403 })
    case 'nothing-chosen':
    case 'too-many':
    case 'no-such-thing':
    case 'note-long':
      return show(ask, { typed, warning: refusals[refusal.kind], status: 409 })
  }
}

interface Showing {
  readonly warning?: string | null
  readonly typed?: Typed
  readonly problems?: readonly FormProblem[]
  readonly status?: number
}

async function show(ask: Ask<Which>, { problems = [], typed, warning = null, status = 200 }: Showing): Promise<Answer> {
  const appeals = await listAppeals(ask.read, ask.community.id, ask.actor.person)
  const found = appeals.find(({ id }) => id === ask.address.id)
  if (!found) return notFound
  const texts = textsFor(ask.locale)
  const words = texts.moderate.decideAppeal
  const errors = problemTexts(problems, words.errors, words.errors['too-long'])
  const fields = { errors, ...(typed ? { typed } : {}) }
  const body = (
    <SimplePage
      back={{ href: moderatePath, label: texts.moderate.title }}
      title={words.title}
      errors={errors}
      warning={warning ?? (found.isFirst ? words.refusals['decided-first'] : null)}
    >
      <h2 class="govuk-heading-s">{words.what}</h2>
      <InsetText>
        <span class="app-lines">{found.text}</span>
      </InsetText>
      <h2 class="govuk-heading-s">{words.note}</h2>
      <p class="govuk-body app-lines">
        {texts.moderate.why(texts.reasons[found.reason].label)}
        {found.note && `\n${found.note}`}
      </p>
      <h2 class="govuk-heading-s">{words.why}</h2>
      <p class="govuk-body app-lines">{found.words}</p>
      {!found.isFirst && (
        <form method="post" novalidate data-keep-text>
          <Radios
            name="choice"
            legend={words.decision}
            legendSize="m"
            items={[
              { value: 'yes', label: words.yes },
              { value: 'no', label: words.no },
            ]}
            {...fields}
          />
          <Textarea name="answer" label={words.answer} labelSize="m" rows={4} {...fields} />
          <Button preventDoubleClick>{words.button}</Button>
        </form>
      )}
    </SimplePage>
  )
  return page(words.title, body, { status, hasErrors: errors.length > 0 || warning !== null })
}
