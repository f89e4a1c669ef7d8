import { z } from 'zod'
import { perform } from '#platform/acts/act.ts'
import { type Answer, notFound, page, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { type FormProblem, problemTexts } from '#platform/web/form.ts'
import { get, post } from '#platform/web/route.ts'
import type { Typed } from '#ui/field.ts'
import { inviteAuthor, leaveProposal, nameMyself } from '../../acts/co-authors.ts'
import { type Suggest, type SuggestRefusal, suggest } from '../../acts/suggest.ts'
import { findLookAlikes } from '../../reads/find-look-alikes.ts'
import { findOwnPart, findProposal, isNamedAuthor, type Proposal } from '../../reads/find-proposal.ts'
import { listMergedInto } from '../../reads/list-merged.ts'
import { listSuggestions } from '../../reads/list-suggestions.ts'
import { mayTakePart } from '../../rules/may.ts'
import { takesSupport } from '../../rules/states.ts'
import { textsFor } from '../../texts/texts.ts'
import type { ProposalId } from '../../vocabulary.ts'
import { proposalPath } from '../addresses.ts'
import { slugAddress } from '../slug-address.ts'
import { TogetherView } from './view.tsx'

const path = `${proposalPath(':slug')}/together`
const doings = ['invited', 'nameSaved', 'suggested', 'carriedOut'] as const
type Slug = { readonly slug: string }

export const togetherPage = get({
  path,
  access: 'anyone',
  summary: 'Write a proposal together; suggest to merge or split it',
  address: slugAddress.extend({ done: z.enum(doings).optional() }),
  show(ask) {
    const { done } = ask.address
    return show(ask, { done: done ? textsFor(ask.locale).together[done] : null })
  },
})

const text = (most: number) => z.string().max(most, 'too-long').default('')

const form = z.strictObject({
  what: z.enum(['invite', 'name', 'leave', 'merge', 'split']),
  email: text(400),
  named: z.literal('yes').optional(),
  other: text(100),
  otherAddress: text(500),
  mergeReason: text(10_000),
  part: text(60),
  title: text(4_000),
  why: text(40_000),
  splitReason: text(10_000),
})

type Form = z.infer<typeof form>

export const workTogether = post({
  path,
  access: 'signed-in',
  summary: 'Asks somebody to write together, steps back, or suggests to merge or split',
  address: slugAddress,
  form,
  async act(ask, typed) {
    const proposal = await findProposal(ask.read, ask.community.id, ask.address)
    if (!proposal) return notFound
    switch (typed.what) {
      case 'invite':
        return invite(ask, proposal, typed)
      case 'name': {
        const input = { proposal: proposal.id, isNamed: typed.named === 'yes' }
        const named = await perform(ask.house, ask, nameMyself, input)
        return named.ok ? seeOther(`${proposalPath(proposal.slug)}/together?done=nameSaved`) : notFound
      }
      case 'leave': {
        const left = await perform(ask.house, ask, leaveProposal, { proposal: proposal.id })
        const { errors } = textsFor(ask.locale).together
        return left.ok
          ? seeOther(`${proposalPath(proposal.slug)}?done=together`)
          : show(ask, { warning: errors[left.refusal.kind], status: 409 })
      }
      case 'merge':
      case 'split':
        return suggestIt(ask, proposal, typed)
    }
  },
  invalid: (ask, problems, typed) => show(ask, { problems, typed, status: 422 }),
})

async function invite(ask: Ask<Slug>, proposal: Proposal, typed: Form): Promise<Answer> {
  const result = await perform(ask.house, ask, inviteAuthor, { proposal: proposal.id, email: typed.email })
  if (result.ok) return seeOther(`${proposalPath(proposal.slug)}/together?done=invited`)
  const { kind } = result.refusal
  if (kind === 'not-yours') return notFound
  return show(ask, { typed, problems: [{ name: 'email', key: kind }], status: 422 })
}

async function suggestIt(ask: Ask<Slug>, proposal: Proposal, typed: Form): Promise<Answer> {
  const input = typed.what === 'merge' ? await mergeOf(ask, proposal, typed) : splitOf(proposal, typed)
  if (!input) return show(ask, { typed, problems: [{ name: 'otherAddress', key: 'other-missing' }], status: 422 })
  const result = await perform(ask.house, ask, suggest, input)
  if (result.ok)
    return result.value.isDone
      ? seeOther(`${proposalPath(proposal.slug)}?done=together`)
      : seeOther(`/proposals/suggestions/${result.value.id}?done=suggested`)
  return suggestRefused(ask, typed, result.refusal)
}

async function mergeOf(ask: Ask<Slug>, proposal: Proposal, typed: Form): Promise<Suggest | null> {
  const pasted = /([a-z0-9]+(?:-[a-z0-9]+)*)\/?(?:[?#].*)?$/.exec(typed.otherAddress.trim())?.[1]
  const slug = pasted ?? typed.other
  const other = slug ? await findProposal(ask.read, ask.community.id, { slug }) : null
  if (!other) return null
  // The one with more support stays.
  const [stays, goes] = other.supports > proposal.supports ? [other, proposal] : [proposal, other]
  return { kind: 'merge', proposal: stays.id, other: goes.id, reason: typed.mergeReason }
}

const splitOf = (proposal: Proposal, typed: Form): Suggest => ({
  kind: 'split',
  proposal: proposal.id,
  part: z.uuid().safeParse(typed.part).success ? (typed.part as ProposalId) : null,
  title: typed.title,
  why: typed.why,
  reason: typed.splitReason,
})

function suggestRefused(ask: Ask<Slug>, typed: Form, refusal: SuggestRefusal): Promise<Answer> | Answer {
  const field = typed.what === 'merge' ? 'otherAddress' : 'part'
  switch (refusal.kind) {
    case 'confirm-first':
      return seeOther(`/sign-in?next=${encodeURIComponent(`${proposalPath(ask.address.slug)}/together`)}`)
    case 'bad-words': {
      const name = refusal.name === 'reason' ? `${typed.what}Reason` : refusal.name
      return show(ask, { typed, problems: [{ name, key: `${refusal.name}-${refusal.problem}` }], status: 422 })
    }
    case 'no-such-proposal':
    case 'the-same':
    case 'settled':
    case 'no-such-part':
    case 'suggested-already':
    case 'declined-lately':
    case 'too-many':
      return show(ask, { typed, problems: [{ name: field, key: refusal.kind }], status: 409 })
  }
}

interface Showing {
  readonly done?: string | null
  readonly warning?: string | null
  readonly typed?: Typed
  readonly problems?: readonly FormProblem[]
  readonly status?: number
}

async function show(ask: Ask<Slug>, showing: Showing): Promise<Answer> {
  const { read, community, actor } = ask
  const proposal = await findProposal(read, community.id, { slug: ask.address.slug })
  if (proposal?.shown !== 'published') return notFound
  const about = { id: proposal.id, person: actor.person }
  const isLive = proposal.mergedInto === null && takesSupport(proposal.state)
  const [own, suggestions, alike, parts, isNamed] = await Promise.all([
    findOwnPart(read, community.id, about),
    listSuggestions(read, community.id, { proposal: proposal.id, person: actor.person }),
    isLive ? findLookAlikes(read, community.id, { title: proposal.title, why: proposal.why, not: proposal.id }) : [],
    listMergedInto(read, community.id, proposal.id),
    isNamedAuthor(read, community.id, about),
  ])
  const texts = textsFor(ask.locale)
  const { problems = [], typed, warning = null, done = null, status = 200 } = showing
  const model = {
    proposal,
    own,
    isNamed,
    isLive,
    isSignedIn: mayTakePart(actor),
    suggestions,
    alike,
    parts,
    errors: problemTexts(problems, texts.together.errors, texts.together.errors['too-long']),
    warning,
    done,
    ...(typed ? { typed } : {}),
  }
  return page(texts.together.title, <TogetherView model={model} texts={texts} />, {
    status,
    hasErrors: problems.length > 0 || warning !== null,
  })
}
