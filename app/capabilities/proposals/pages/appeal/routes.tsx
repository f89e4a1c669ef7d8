import { z } from 'zod'
import { perform } from '#platform/acts/act.ts'
import { type Answer, notFound, page, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { type FormProblem, problemTexts } from '#platform/web/form.ts'
import { get, post } from '#platform/web/route.ts'
import { Button } from '#ui/button.tsx'
import type { Typed } from '#ui/field.ts'
import { InsetText } from '#ui/inset-text.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { type AppealRefusal, appeal } from '../../acts/appeal.ts'
import { findOwnDecision } from '../../reads/list-moderation.ts'
import { textsFor } from '../../texts/texts.ts'
import type { ModerationId } from '../../vocabulary.ts'
import { myProposalsPath } from '../addresses.ts'
import { SimplePage } from '../simple-page.tsx'

const path = '/proposals/appeals/:id'
const address = z.strictObject({ id: z.uuid() })
type Which = z.infer<typeof address>

export const appealPage = get({
  path,
  access: 'signed-in',
  summary: 'For the author of what was taken down: which rule, and how to appeal',
  address: address.extend({ done: z.literal('sent').optional() }),
  show: (ask) => show(ask, { done: ask.address.done ? textsFor(ask.locale).moderate.appeal.sent : null }),
})

export const appealIt = post({
  path,
  access: 'signed-in',
  summary: 'Appeals against something that was taken down',
  address,
  form: z.strictObject({ words: z.string().max(20_000, 'too-long').default('') }),
  async act(ask, { words }) {
    const { id } = ask.address
    const result = await perform(ask.house, ask, appeal, { moderation: id as ModerationId, words })
    return result.ok ? seeOther(`/proposals/appeals/${id}?done=sent`) : refused(ask, { words }, result.refusal)
  },
  invalid: (ask, problems, typed) => show(ask, { problems, typed, status: 422 }),
})

function refused(ask: Ask<Which>, typed: Typed, refusal: AppealRefusal): Promise<Answer> | Answer {
  const words = textsFor(ask.locale).moderate.appeal
  switch (refusal.kind) {
    case 'not-yours':
      return notFound
    case 'not-hidden':
      return show(ask, { typed, warning: words.notHidden, status: 409 })
    case 'appealed-already':
      return show(ask, { warning: words.waits, status: 409 })
    case 'words-missing':
    case 'words-long':
      return show(ask, { typed, problems: [{ name: 'words', key: refusal.kind }], status: 422 })
  }
}

interface Showing {
  readonly done?: string | null
  readonly warning?: string | null
  readonly typed?: Typed
  readonly problems?: readonly FormProblem[]
  readonly status?: number
}

async function show(
  ask: Ask<Which>,
  { problems = [], typed, warning = null, done = null, status = 200 }: Showing,
): Promise<Answer> {
  const { read, community, actor } = ask
  const decision =
    actor.person && (await findOwnDecision(read, community.id, { id: ask.address.id, person: actor.person }))
  if (!decision) return notFound
  const texts = textsFor(ask.locale)
  const words = texts.moderate.appeal
  const errors = problemTexts(problems, words.errors, words.errors['too-long'])
  const body = (
    <SimplePage
      back={{ href: myProposalsPath, label: texts.list.mine }}
      title={words.title}
      errors={errors}
      warning={warning}
      done={done}
    >
      <p class="govuk-body">{words.lead}</p>
      <InsetText>
        <span class="app-lines">{decision.text}</span>
      </InsetText>
      {decision.reason && <p class="govuk-body">{words.rule(texts.reasons[decision.reason].label)}</p>}
      {decision.note && <p class="govuk-body app-lines">{decision.note}</p>}
      {decision.appeal ? (
        <>
          <p class="govuk-body">
            {decision.appeal.isUpheld === null ? words.waits : decision.appeal.isUpheld ? words.upheld : words.refused}
          </p>
          {decision.appeal.answer && (
            <>
              <h2 class="govuk-heading-s">{words.answer}</h2>
              <p class="govuk-body app-lines">{decision.appeal.answer}</p>
            </>
          )}
        </>
      ) : (
        <form method="post" novalidate data-keep-text>
          <Textarea
            name="words"
            label={words.words}
            labelSize="m"
            hint={words.hint}
            rows={6}
            errors={errors}
            {...(typed ? { typed } : {})}
          />
          <Button preventDoubleClick>{words.button}</Button>
        </form>
      )}
    </SimplePage>
  )
  return page(words.title, body, { status, hasErrors: errors.length > 0 || warning !== null })
}
