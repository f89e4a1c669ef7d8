import { recordInLedger } from '#capabilities/ledger/index.ts'
import { changeItem, type MatterId, placeLineOfMatter } from '#capabilities/matters/index.ts'
import type { ModerationReason } from '#capabilities/replies/vocabulary.ts'
import type { Act, Deed } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'
import { done, refuse } from '#platform/result.ts'
import { tidyParagraphs } from '#platform/tidy-text.ts'
import { mayModerate } from '../rules/may.ts'

import { itemStateOf } from '../rules/states.ts'
import { hrefOfProposal } from '../store/addresses.ts'
import { listAuthors } from '../store/authors.ts'
import { lockProposals } from '../store/lock-proposals.ts'
import type { ProposalTable } from '../store/tables.ts'
import type { ArgumentId, ModerationId, ProposalId, Shown } from '../vocabulary.ts'
import { askForReply } from './ask-for-reply.ts'
import type { WhatIsModerated } from './hold-back.ts'
import { writeTo } from './write-to.ts'

export type ModerationDecision =
  | { readonly kind: 'publish' }
  /** Nothing is wrong with it: what was reported is left as it is. */
  | { readonly kind: 'leave' }
  | { readonly kind: 'hide'; readonly reason: ModerationReason; readonly note: string }

export interface Moderate {
  readonly what: readonly WhatIsModerated[]
  readonly decision: ModerationDecision
  /** The appeal that it answers. */
  readonly appeal?: string
}

export type ModerateRefusal = {
  readonly kind: 'not-yours-to-do' | 'nothing-chosen' | 'too-many' | 'no-such-thing' | 'own-words' | 'note-long'
}

export const mostAtOnce = 100

/**
 * Publishes, hides or leaves proposals and arguments, one or many. Each author is told which rule, and how to appeal; each
 * decision is in the public log and in the record, without names and words. Nobody decides on their own words.
 */
export const moderate: Act<Moderate, { readonly decided: number }, ModerateRefusal> = async (deed, input) => {
  const { decision } = input
  if (input.what.length === 0) return refuse({ kind: 'nothing-chosen' })
  if (input.what.length > mostAtOnce) return refuse({ kind: 'too-many' })
  if (decision.kind === 'hide' && [...tidyParagraphs(decision.note)].length > 500) return refuse({ kind: 'note-long' })
  const proposals = await lockProposals(deed, [...new Set(input.what.map(({ proposal }) => proposal))])
  const things: Thing[] = []
  for (const what of input.what) {
    const thing = await findThing(deed, proposals.get(what.proposal), what)
    if (!thing) return refuse({ kind: 'no-such-thing' })
    const line = await placeLineOfMatter(deed.write, deed.community.id, thing.proposal.matter_id as MatterId)
    if (!mayModerate(deed.actor, line)) return refuse({ kind: 'not-yours-to-do' })
    if (thing.authors.includes(deed.actor.person)) return refuse({ kind: 'own-words' })
    things.push(thing)
  }
  for (const thing of things) await decideOne(deed, thing, decision, input.appeal ?? null)
  return done({ decided: things.length })
}

interface Thing {
  readonly what: WhatIsModerated
  readonly proposal: ProposalTable
  readonly authors: readonly (PersonId | null)[]
  readonly shown: Shown
  readonly words: string
}

async function findThing(
  deed: Deed,
  proposal: ProposalTable | undefined,
  what: WhatIsModerated,
): Promise<Thing | null> {
  if (!proposal) return null
  if (what.argument === null) {
    const authors = await listAuthors(deed, [what.proposal])
    return {
      what,
      proposal,
      authors: authors.map(({ person }) => person),
      shown: proposal.shown,
      words: proposal.title,
    }
  }
  const row = await deed.write
    .selectFrom('proposals.argument')
    .select(['person_id', 'shown', 'text'])
    .where('community_id', '=', deed.community.id)
    .where('argument_id', '=', what.argument)
    .where('proposal_id', '=', what.proposal)
    .forUpdate()
    .executeTakeFirst()
  return row ? { what, proposal, authors: [row.person_id as PersonId | null], shown: row.shown, words: row.text } : null
}

async function decideOne(deed: Deed, thing: Thing, decision: ModerationDecision, appeal: string | null): Promise<void> {
  const { what, proposal } = thing
  const to: Shown = decision.kind === 'hide' ? 'hidden' : decision.kind === 'publish' ? 'published' : thing.shown
  const id = await save(deed, what, decision, appeal)
  if (to !== thing.shown) await show(deed, thing, to)
  if (appeal === null && decision.kind !== 'leave')
    await writeTo(deed, thing.authors, {
      href: decision.kind === 'hide' ? `/proposals/appeals/${id}` : hrefOfProposal(proposal.slug),
      words: (letters) =>
        decision.kind === 'hide'
          ? letters.hidden({ words: thing.words, reason: decision.reason, note: tidyParagraphs(decision.note) })
          : letters.published({ words: thing.words }),
    })
  await recordInLedger(deed, {
    kind: 'proposal-moderated',
    subject: what.argument ?? what.proposal,
    facts: {
      what: what.argument ? 'argument' : 'proposal',
      decided: decision.kind,
      reason: decision.kind === 'hide' ? decision.reason : null,
      appeal: appeal !== null,
    },
  })
}

async function save(
  { write, community, actor, now, newId }: Deed,
  what: WhatIsModerated,
  decision: ModerationDecision,
  appeal: string | null,
): Promise<ModerationId> {
  const id = newId<'moderation'>()
  const decided = { publish: 'published', leave: 'left', hide: 'hidden' } as const
  await write
    .insertInto('proposals.moderation')
    .values({
      community_id: community.id,
      moderation_id: id,
      proposal_id: what.proposal,
      argument_id: what.argument,
      decided: decided[decision.kind],
      reason_key: decision.kind === 'hide' ? decision.reason : null,
      note: decision.kind === 'hide' ? tidyParagraphs(decision.note) : '',
      decided_by: actor.person,
      is_automatic: false,
      appeal_id: appeal,
      at: now,
    })
    .execute()
  await write
    .updateTable('proposals.report')
    .set({ seen_at: now })
    .where('community_id', '=', community.id)
    .where('proposal_id', '=', what.proposal)
    .where('argument_id', what.argument === null ? 'is' : '=', what.argument)
    .where('seen_at', 'is', null)
    .execute()
  return id
}

async function show(deed: Deed, { what, proposal }: Thing, to: Shown): Promise<void> {
  if (what.argument !== null) return showArgument(deed, what.argument, to)
  await deed.write
    .updateTable('proposals.proposal')
    .set({ shown: to, changed_at: deed.now })
    .where('community_id', '=', deed.community.id)
    .where('proposal_id', '=', what.proposal)
    .execute()
  await changeItem(deed, { itemId: what.proposal, state: to === 'published' ? itemStateOf(proposal.state) : 'hidden' })
  if (to === 'published') await askForReply(deed, what.proposal as ProposalId)
}

async function showArgument({ write, community }: Deed, argument: ArgumentId, to: Shown): Promise<void> {
  await write
    .updateTable('proposals.argument')
    .set({ shown: to })
    .where('community_id', '=', community.id)
    .where('argument_id', '=', argument)
    .execute()
}
