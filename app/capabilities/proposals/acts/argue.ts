import { recordInLedger } from '#capabilities/ledger/index.ts'
import type { ModerationReason } from '#capabilities/replies/vocabulary.ts'
import type { Act, Deed } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import { tidyParagraphs } from '#platform/tidy-text.ts'
import { mayTakePart } from '../rules/may.ts'

import { takesSupport } from '../rules/states.ts'
import { lockProposal } from '../store/lock-proposals.ts'
import type { ArgumentId, ProposalId, ProposalState, Side } from '../vocabulary.ts'
import { holdBack, reasonToHold } from './hold-back.ts'

export interface Argue {
  readonly proposal: ProposalId
  readonly side: Side
  readonly text: string
}

export const longestArgument = 500
const shortestArgument = 10
const most = { arguments: 20, hours: 24 } as const

export type ArgueRefusal =
  | { readonly kind: 'confirm-first' }
  | { readonly kind: 'no-such-proposal' }
  | { readonly kind: 'merged'; readonly into: ProposalId }
  | { readonly kind: 'settled'; readonly state: ProposalState }
  | { readonly kind: 'bad-text'; readonly problem: 'missing' | 'short' | 'long' }
  | { readonly kind: 'said-already' }
  | { readonly kind: 'too-many'; readonly hours: number }

/** Says what speaks for a proposal, or against it. */
export const argue: Act<
  Argue,
  { readonly id: ArgumentId; readonly held: ModerationReason | null },
  ArgueRefusal
> = async (deed, input) => {
  if (!mayTakePart(deed.actor)) return refuse({ kind: 'confirm-first' })
  const text = tidyParagraphs(input.text)
  const problem = problemOf(text)
  if (problem) return refuse({ kind: 'bad-text', problem })
  const proposal = await lockProposal(deed, input.proposal)
  if (proposal?.shown !== 'published') return refuse({ kind: 'no-such-proposal' })
  if (proposal.merged_into) return refuse({ kind: 'merged', into: proposal.merged_into as ProposalId })
  if (!takesSupport(proposal.state)) return refuse({ kind: 'settled', state: proposal.state })
  const recent = await recentOf(deed)
  if (recent.some((each) => each.proposal_id === input.proposal && sameWords(each.text, text)))
    return refuse({ kind: 'said-already' })
  if (recent.length >= most.arguments) return refuse({ kind: 'too-many', hours: most.hours })
  const held = await reasonToHold(deed, text)
  const id = await save(deed, { ...input, text }, held)
  await recordInLedger(deed, {
    kind: 'argument-offered',
    subject: id,
    facts: { proposal: input.proposal, side: input.side, held: held !== null },
  })
  return done({ id, held })
}

const sameWords = (a: string, b: string) =>
  a.toLowerCase().replaceAll(/\W+/g, '') === b.toLowerCase().replaceAll(/\W+/g, '')

function problemOf(text: string): 'missing' | 'short' | 'long' | null {
  const length = [...text].length
  if (length === 0) return 'missing'
  if (length < shortestArgument) return 'short'
  return length > longestArgument ? 'long' : null
}

const recentOf = ({ write, community, actor, now }: Deed) =>
  write
    .selectFrom('proposals.argument')
    .select(['proposal_id', 'text'])
    .where('community_id', '=', community.id)
    .where('person_id', '=', actor.person)
    .where('made_at', '>', new Date(now.getTime() - most.hours * 3_600_000))
    .limit(most.arguments)
    .execute()

async function save(deed: Deed, input: Argue, held: ModerationReason | null): Promise<ArgumentId> {
  const id = deed.newId<'argument'>()
  await deed.write
    .insertInto('proposals.argument')
    .values({
      community_id: deed.community.id,
      argument_id: id,
      proposal_id: input.proposal,
      side: input.side,
      text: input.text,
      person_id: deed.actor.person,
      shown: held ? 'held' : 'published',
      useful: 0,
      not_useful: 0,
      made_at: deed.now,
    })
    .execute()
  if (held) await holdBack(deed, { proposal: input.proposal, argument: id }, held)
  return id
}
