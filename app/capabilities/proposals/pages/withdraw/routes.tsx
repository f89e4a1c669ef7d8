import { z } from 'zod'
import { perform } from '#platform/acts/act.ts'
import { type Answer, notFound, page, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { type FormProblem, problemTexts } from '#platform/web/form.ts'
import { get, post } from '#platform/web/route.ts'
import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { Typed } from '#ui/field.ts'
import { Textarea } from '#ui/textarea.tsx'
import { WarningText } from '#ui/warning-text.tsx'
import { type WithdrawRefusal, withdrawProposal } from '../../acts/withdraw-proposal.ts'
import { findOwnPart, findProposal } from '../../reads/find-proposal.ts'
import { textsFor } from '../../texts/texts.ts'
import { proposalPath } from '../addresses.ts'
import { slugAddress } from '../slug-address.ts'

const path = `${proposalPath(':slug')}/withdraw`
type Slug = { readonly slug: string }

export const withdrawPage = get({
  path,
  access: 'signed-in',
  summary: 'Asks before a proposal is withdrawn',
  address: slugAddress,
  show: (ask) => show(ask, {}),
})

export const withdrawIt = post({
  path,
  access: 'signed-in',
  summary: 'Withdraws one’s own proposal',
  address: slugAddress,
  form: z.strictObject({ words: z.string().max(5_000, 'too-long').default('') }),
  async act(ask, { words }) {
    const proposal = await findProposal(ask.read, ask.community.id, ask.address)
    if (!proposal) return notFound
    const result = await perform(ask.house, ask, withdrawProposal, { proposal: proposal.id, words })
    return result.ok
      ? seeOther(`${proposalPath(proposal.slug)}?done=withdrawn`)
      : refused(ask, { words }, result.refusal)
  },
  invalid: (ask, problems, typed) => show(ask, { problems, typed, status: 422 }),
})

function refused(ask: Ask<Slug>, typed: Typed, refusal: WithdrawRefusal): Promise<Answer> | Answer {
  const words = textsFor(ask.locale).proposal.withdraw
  switch (refusal.kind) {
    case 'not-yours':
      return notFound
    case 'merged':
    case 'settled':
      return show(ask, { typed, warning: words[refusal.kind], status: 409 })
    case 'others-wrote-too':
      return show(ask, { typed, warning: words.others, status: 409 })
    case 'words-missing':
    case 'words-long':
      return show(ask, { typed, problems: [{ name: 'words', key: refusal.kind }], status: 422 })
  }
}

interface Showing {
  readonly problems?: readonly FormProblem[]
  readonly typed?: Typed
  readonly warning?: string
  readonly status?: number
}

async function show(ask: Ask<Slug>, { problems = [], typed, warning, status = 200 }: Showing): Promise<Answer> {
  const proposal = await findProposal(ask.read, ask.community.id, ask.address)
  if (!proposal) return notFound
  const own = await findOwnPart(ask.read, ask.community.id, { id: proposal.id, person: ask.actor.person })
  if (!own.isAuthor) return notFound
  const words = textsFor(ask.locale).proposal.withdraw
  const errors = problemTexts(problems, words.errors, words.errors['words-missing'])
  const body = (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <BackLink href={proposalPath(proposal.slug)} label={proposal.title} />
        <ErrorSummary errors={errors} />
        {warning && (
          <div role="alert">
            <WarningText>{warning}</WarningText>
          </div>
        )}
        <h1 class="govuk-heading-l">{words.title}</h1>
        <p class="govuk-body-l">{proposal.title}</p>
        <p class="govuk-body">
          {words.lead} {words.supporters(proposal.supports)}
        </p>
        <form method="post" novalidate>
          <Textarea
            name="words"
            label={words.words}
            labelSize="s"
            hint={words.hint}
            rows={3}
            errors={errors}
            {...(typed ? { typed } : {})}
          />
          <Button kind="warning" preventDoubleClick>
            {words.button}
          </Button>
        </form>
      </div>
    </div>
  )
  return page(words.title, body, { status, hasErrors: errors.length > 0 || warning !== undefined })
}
