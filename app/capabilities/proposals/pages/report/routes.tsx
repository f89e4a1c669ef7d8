import { z } from 'zod'
import { moderationReasons } from '#capabilities/replies/vocabulary.ts'
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
import { type ReportRefusal, report } from '../../acts/report.ts'
import { findProposal } from '../../reads/find-proposal.ts'
import { findArgumentText } from '../../reads/list-moderation.ts'
import { textsFor } from '../../texts/texts.ts'
import type { ArgumentId } from '../../vocabulary.ts'
import { proposalPath } from '../addresses.ts'
import { SimplePage } from '../simple-page.tsx'
import { slugAddress } from '../slug-address.ts'

const path = `${proposalPath(':slug')}/report`
const address = slugAddress.extend({ argument: z.uuid().optional() })
type Which = z.infer<typeof address>

export const reportPage = get({
  path,
  access: 'signed-in',
  summary: 'Where one reports a proposal, or an argument about it',
  address,
  show: (ask) => show(ask, {}),
})

export const reportIt = post({
  path,
  access: 'signed-in',
  summary: 'Reports a proposal, or an argument about it',
  address,
  form: z.strictObject({
    reason: z.enum(moderationReasons, { error: 'reason-missing' }),
    words: z.string().max(10_000, 'too-long').default(''),
  }),
  async act(ask, form) {
    const proposal = await findProposal(ask.read, ask.community.id, { slug: ask.address.slug })
    if (!proposal) return notFound
    const input = { proposal: proposal.id, argument: (ask.address.argument as ArgumentId | undefined) ?? null, ...form }
    const result = await perform(ask.house, ask, report, input)
    return result.ok ? seeOther(`${proposalPath(proposal.slug)}?done=reported`) : refused(ask, form, result.refusal)
  },
  invalid: (ask, problems, typed) => show(ask, { problems, typed, status: 422 }),
})

function refused(ask: Ask<Which>, typed: Typed, refusal: ReportRefusal): Promise<Answer> | Answer {
  switch (refusal.kind) {
    case 'confirm-first':
      return seeOther(`/sign-in?next=${encodeURIComponent(proposalPath(ask.address.slug))}`)
    case 'no-such-thing':
      return notFound
    case 'words-long':
      return show(ask, { typed, problems: [{ name: 'words', key: refusal.kind }], status: 422 })
    case 'too-many':
      return show(ask, { typed, warning: textsFor(ask.locale).moderate.report.tooMany, status: 429 })
  }
}

interface Showing {
  readonly problems?: readonly FormProblem[]
  readonly typed?: Typed
  readonly warning?: string
  readonly status?: number
}

async function show(ask: Ask<Which>, { problems = [], typed, warning, status = 200 }: Showing): Promise<Answer> {
  const { slug, argument } = ask.address
  const proposal = await findProposal(ask.read, ask.community.id, { slug })
  if (proposal?.shown !== 'published') return notFound
  const text = argument ? await findArgumentText(ask.read, ask.community.id, { argument, proposal: proposal.id }) : null
  if (argument && text === null) return notFound
  const texts = textsFor(ask.locale)
  const words = texts.moderate.report
  const errors = problemTexts(problems, words.errors, words.errors['reason-missing'])
  const fields = { errors, ...(typed ? { typed } : {}) }
  const title = words.titles[argument ? 'argument' : 'proposal']
  const body = (
    <SimplePage
      back={{ href: proposalPath(slug), label: proposal.title }}
      title={title}
      errors={errors}
      warning={warning ?? null}
    >
      <InsetText>{text ?? proposal.title}</InsetText>
      <p class="govuk-body">{words.lead}</p>
      <form method="post" novalidate>
        <Radios
          name="reason"
          legend={words.reason}
          legendSize="m"
          items={moderationReasons.map((value) => ({
            value,
            label: texts.reasons[value].label,
            hint: texts.reasons[value].hint,
          }))}
          {...fields}
        />
        <Textarea name="words" label={words.words} labelSize="s" hint={words.wordsHint} rows={3} {...fields} />
        <Button preventDoubleClick>{words.button}</Button>
      </form>
    </SimplePage>
  )
  return page(title, body, { status, hasErrors: errors.length > 0 || warning !== undefined })
}
