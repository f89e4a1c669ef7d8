import { z } from 'zod'
import { perform } from '#platform/acts/act.ts'
import { type Answer, notFound, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { problemTexts } from '#platform/web/form.ts'
import { get, post } from '#platform/web/route.ts'
import type { Typed } from '#ui/field.ts'
import { type ArgueRefusal, argue } from '../../acts/argue.ts'
import { moveSupport } from '../../acts/move-support.ts'
import { type RateRefusal, rateArgument } from '../../acts/rate-argument.ts'
import { type SupportRefusal, support } from '../../acts/support.ts'
import { findProposal } from '../../reads/find-proposal.ts'
import { textsFor } from '../../texts/texts.ts'
import { type ArgumentId, type ProposalId, sides } from '../../vocabulary.ts'
import { proposalPath } from '../addresses.ts'
import { slugAddress } from '../slug-address.ts'
import { showProposal } from './show.tsx'

const doings = [
  'offered',
  'supported',
  'taken-back',
  'kept',
  'argued',
  'argued-held',
  'rated',
  'withdrawn',
  'reported',
  'together',
  'said',
] as const

export const proposalPage = get({
  path: proposalPath(':slug'),
  access: 'anyone',
  summary: 'A proposal: what and why, support, arguments, costs, where it stands',
  address: slugAddress.extend({ done: z.enum(doings).optional(), all: z.literal('yes').optional() }),
  async show(ask) {
    const { slug, done, all } = ask.address
    const words = textsFor(ask.locale).proposal.done
    return showProposal(ask, { slug, all: all === 'yes', done: done ? words[done] : null })
  },
})

type Slug = { readonly slug: string }

const find = async (ask: Ask<Slug>) => findProposal(ask.read, ask.community.id, { slug: ask.address.slug })

export const supportIt = post({
  path: `${proposalPath(':slug')}/support`,
  access: 'anyone',
  summary: 'Supports a proposal, takes support back, or keeps support that came along with another',
  address: slugAddress,
  form: z.strictObject({ wish: z.enum(['give', 'take-back', 'keep']) }),
  async act(ask, { wish }) {
    const proposal = await find(ask)
    if (!proposal) return notFound
    const result = await perform(ask.house, ask, support, { proposal: proposal.id, wish })
    if (!result.ok) return supportRefused(ask, result.refusal)
    const done = { give: 'supported', 'take-back': 'taken-back', keep: 'kept' }[wish]
    return seeOther(`${proposalPath(proposal.slug)}?done=${done}`)
  },
})

async function supportRefused(ask: Ask<Slug>, refusal: SupportRefusal): Promise<Answer> {
  const { slug } = ask.address
  const words = textsFor(ask.locale).proposal
  switch (refusal.kind) {
    case 'confirm-first':
      return seeOther(`/sign-in?next=${encodeURIComponent(proposalPath(slug))}`)
    case 'no-such-proposal':
      return notFound
    case 'merged':
      return goToMerged(ask, refusal.into)
    case 'settled':
      return showProposal(ask, { slug, warning: words.settled, status: 409 })
  }
}

async function goToMerged(ask: Ask<Slug>, into: ProposalId): Promise<Answer> {
  const other = await findProposal(ask.read, ask.community.id, { id: into })
  return other ? seeOther(proposalPath(other.slug)) : notFound
}

const argueForm = z.strictObject({
  side: z.enum(sides, { error: 'side-missing' }),
  text: z.string().max(20_000, 'too-long').default(''),
})

export const argueIt = post({
  path: `${proposalPath(':slug')}/arguments`,
  access: 'anyone',
  summary: 'Says what speaks for or against a proposal',
  address: slugAddress,
  form: argueForm,
  async act(ask, form) {
    const proposal = await find(ask)
    if (!proposal) return notFound
    const result = await perform(ask.house, ask, argue, { proposal: proposal.id, ...form })
    if (!result.ok) return argueRefused(ask, form, result.refusal)
    const { id, held } = result.value
    return seeOther(
      `${proposalPath(proposal.slug)}?done=${held ? 'argued-held' : 'argued'}#${held ? 'arguments' : `argument-${id}`}`,
    )
  },
  async invalid(ask, problems, typed) {
    return argueAgain(ask, { typed, problems, status: 422 })
  },
})

async function argueRefused(ask: Ask<Slug>, typed: Typed, refusal: ArgueRefusal): Promise<Answer> {
  const words = textsFor(ask.locale).proposal
  switch (refusal.kind) {
    case 'confirm-first':
      return argueAgain(ask, { typed, warning: words.signedOut, status: 403 })
    case 'no-such-proposal':
      return notFound
    case 'merged':
    case 'settled':
      return argueAgain(ask, { typed, warning: words.settled, status: 409 })
    case 'bad-text':
      return argueAgain(ask, { typed, problems: [{ name: 'text', key: refusal.problem }], status: 422 })
    case 'said-already':
      return argueAgain(ask, { typed, problems: [{ name: 'text', key: refusal.kind }], status: 422 })
    case 'too-many':
      return argueAgain(ask, { typed, warning: words.argumentTooMany(refusal.hours), status: 429 })
  }
}

interface Again {
  readonly typed: Typed
  readonly problems?: readonly { readonly name: string; readonly key: string }[]
  readonly warning?: string
  readonly status: number
}

function argueAgain(ask: Ask<Slug>, { typed, problems = [], warning, status }: Again): Promise<Answer> {
  const words = textsFor(ask.locale).proposal
  const errors = problemTexts(problems, words.argumentErrors, words.argumentUnknown)
  return showProposal(ask, { slug: ask.address.slug, typed, errors, warning: warning ?? null, status })
}

export const rateIt = post({
  path: `${proposalPath(':slug')}/arguments/:argument/rate`,
  access: 'signed-in',
  summary: 'Says whether an argument is useful',
  address: slugAddress.extend({ argument: z.uuid() }),
  form: z.strictObject({ rating: z.enum(['useful', 'not-useful', 'none']) }),
  async act(ask, { rating }) {
    const { slug, argument } = ask.address
    const result = await perform(ask.house, ask, rateArgument, { argument: argument as ArgumentId, rating })
    if (!result.ok) return rateRefused(ask, result.refusal)
    return seeOther(`${proposalPath(slug)}?done=rated#argument-${argument}`)
  },
})

async function rateRefused(ask: Ask<Slug>, refusal: RateRefusal): Promise<Answer> {
  const { slug } = ask.address
  switch (refusal.kind) {
    case 'confirm-first':
      return seeOther(`/sign-in?next=${encodeURIComponent(proposalPath(slug))}`)
    case 'no-such-argument':
      return notFound
    case 'own-argument':
      return showProposal(ask, { slug, warning: textsFor(ask.locale).proposal.ownRate, status: 409 })
  }
}

export const moveIt = post({
  path: `${proposalPath(':slug')}/move-support`,
  access: 'signed-in',
  summary: 'After a split: moves one’s support here from where it was',
  address: slugAddress,
  form: z.strictObject({ from: z.uuid() }),
  async act(ask, { from }) {
    const proposal = await find(ask)
    if (!proposal) return notFound
    const result = await perform(ask.house, ask, moveSupport, { from: from as ProposalId, to: proposal.id })
    if (result.ok) return seeOther(`${proposalPath(proposal.slug)}?done=supported`)
    switch (result.refusal.kind) {
      case 'confirm-first':
        return seeOther(`/sign-in?next=${encodeURIComponent(proposalPath(proposal.slug))}`)
      case 'no-such-proposal':
        return notFound
      case 'settled':
        return showProposal(ask, { slug: proposal.slug, warning: textsFor(ask.locale).proposal.settled, status: 409 })
      case 'no-support':
        return seeOther(proposalPath(proposal.slug))
    }
  },
})
