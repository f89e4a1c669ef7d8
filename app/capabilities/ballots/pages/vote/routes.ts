import type { Answer } from '#platform/web/answer.ts'
import { notFound, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { get, post } from '#platform/web/route.ts'
import { type CastByServerOutcome, castByServer } from '../../acts/cast-by-server.ts'
import type { Choices } from '../../vocabulary.ts'
import { slugAddress } from '../slug-address.ts'
import { paperPath, receiptPath, votePath } from '../vote-addresses.ts'
import { voteForm } from './form.ts'
import { type GatheredPaper, gatherPaper } from './gather.ts'
import { paperPage } from './paper-page.tsx'
import { readVoteForm } from './read-form.ts'
import { refusedText, statusOfRefused } from './refused.ts'

export const showPaper = get({
  path: paperPath(':slug'),
  access: 'anyone',
  summary: 'The paper of a ballot: its options, and what can be marked',
  address: slugAddress,
  async show(ask) {
    const gathered = await gatherPaper(ask)
    return gathered ? paperPage(ask, gathered) : notFound
  },
})

/** Somebody who loads the address of the form again is led back. */
export const voteAgain = get({
  path: votePath(':slug'),
  access: 'anyone',
  summary: 'Leads back to the paper',
  address: slugAddress,
  show: (ask) => seeOther(paperPath(ask.address.slug)),
})

/** The way without script: read once more, then cast, with the server making the paper. */
export const voteByServer = post({
  path: votePath(':slug'),
  access: 'anyone',
  rate: 'vote',
  summary: 'Vote without script: check what is marked, read it once more, and cast it',
  address: slugAddress,
  form: voteForm,
  async act(ask, form) {
    const gathered = await gatherPaper(ask)
    if (!gathered) return notFound
    const { choices, problems } = readVoteForm(gathered.paper.terms, form)
    if (gathered.stage.kind !== 'vote') return paperPage(ask, gathered, { status: 409 })
    if (form.step === 'change') return paperPage(ask, gathered, { choices })
    if (problems.length > 0 || !choices) return paperPage(ask, gathered, { choices, problems, status: 422 })
    if (form.step === 'review') return paperPage(ask, gathered, { choices, isReview: true })
    const outcome = await castByServer(ask.house, gathered.paper, gathered.stage.voter, choices)
    return answerOf(ask, { gathered, choices }, outcome)
  },
})

interface Cast {
  readonly gathered: GatheredPaper
  readonly choices: Choices
}

function answerOf(ask: Ask<{ slug: string }>, { gathered, choices }: Cast, outcome: CastByServerOutcome): Answer {
  if (outcome.kind === 'in-the-box') return seeOther(receiptPath(ask.address.slug))
  if (outcome.kind === 'choices-not-allowed')
    return paperPage(ask, gathered, { choices, problems: outcome.problems, status: 422 })
  const refused = refusedText(outcome, ask.locale)
  return paperPage(ask, gathered, { choices, refused, status: statusOfRefused(outcome.kind) })
}
