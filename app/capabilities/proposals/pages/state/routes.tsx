import { z } from 'zod'
import { perform } from '#platform/acts/act.ts'
import { type Answer, notFound, page, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { type FormProblem, problemTexts } from '#platform/web/form.ts'
import { get, post } from '#platform/web/route.ts'
import { Button } from '#ui/button.tsx'
import type { Typed } from '#ui/field.ts'
import { Radios } from '#ui/radios.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { type SayStateRefusal, sayState } from '../../acts/say-state.ts'
import { findProposal } from '../../reads/find-proposal.ts'
import { saidByOfficers } from '../../rules/states.ts'
import { textsFor } from '../../texts/texts.ts'
import { proposalStates } from '../../vocabulary.ts'
import { proposalPath } from '../addresses.ts'
import { SimplePage } from '../simple-page.tsx'
import { slugAddress } from '../slug-address.ts'

const path = `${proposalPath(':slug')}/state`
const access = { roleSomewhere: 'officer' } as const
type Slug = { readonly slug: string }

export const statePage = get({
  path,
  access,
  summary: 'Where an officer says what becomes of a proposal',
  address: slugAddress,
  show: (ask) => show(ask, {}),
})

export const sayStateRoute = post({
  path,
  access,
  summary: 'Says what becomes of a proposal, with a sentence that explains it',
  address: slugAddress,
  form: z.strictObject({
    to: z.enum(proposalStates, { error: 'state-missing' }),
    words: z.string().max(10_000, 'too-long').default(''),
  }),
  async act(ask, form) {
    const proposal = await findProposal(ask.read, ask.community.id, ask.address)
    if (!proposal) return notFound
    const result = await perform(ask.house, ask, sayState, { proposal: proposal.id, ...form })
    return result.ok ? seeOther(`${proposalPath(proposal.slug)}?done=said`) : refused(ask, form, result.refusal)
  },
  invalid: (ask, problems, typed) => show(ask, { problems, typed, status: 422 }),
})

function refused(ask: Ask<Slug>, typed: Typed, refusal: SayStateRefusal): Promise<Answer> | Answer {
  const words = textsFor(ask.locale).state.refusals
  switch (refusal.kind) {
    case 'no-such-proposal':
      return notFound
    case 'words-missing':
    case 'words-long':
      return show(ask, { typed, problems: [{ name: 'words', key: refusal.kind }], status: 422 })
    case 'not-yours-to-do':
      return show(ask, { typed, warning: words[refusal.kind], status: 403 })
    case 'merged':
    case 'not-from-there':
      return show(ask, { typed, warning: words[refusal.kind], status: 409 })
  }
}

interface Showing {
  readonly problems?: readonly FormProblem[]
  readonly typed?: Typed
  readonly warning?: string
  readonly status?: number
}

async function show(ask: Ask<Slug>, { problems = [], typed, warning, status = 200 }: Showing): Promise<Answer> {
  const proposal = await findProposal(ask.read, ask.community.id, { slug: ask.address.slug })
  if (proposal?.shown !== 'published') return notFound
  const texts = textsFor(ask.locale)
  const words = texts.state
  const errors = problemTexts(problems, words.errors, words.errors['too-long'])
  const fields = { errors, ...(typed ? { typed } : {}) }
  const body = (
    <SimplePage
      back={{ href: proposalPath(proposal.slug), label: proposal.title }}
      title={words.title}
      errors={errors}
      warning={warning ?? null}
    >
      <p class="govuk-body">{words.lead}</p>
      <p class="govuk-body app-quiet">{words.now(texts.states[proposal.state])}</p>
      <form method="post" novalidate data-keep-text>
        <Radios
          name="to"
          legend={words.to}
          legendSize="m"
          items={saidByOfficers(proposal.state).map((value) => ({ value, label: texts.states[value] }))}
          {...fields}
        />
        <Textarea name="words" label={words.words} labelSize="m" rows={4} {...fields} />
        <Button preventDoubleClick>{words.button}</Button>
      </form>
    </SimplePage>
  )
  return page(words.title, body, { status, hasErrors: errors.length > 0 || warning !== undefined })
}
