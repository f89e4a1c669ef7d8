import { recordInLedger } from '#capabilities/ledger/index.ts'
import type { Act, Deed } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'
import { done, refuse } from '#platform/result.ts'
import { tidyParagraphs } from '#platform/tidy-text.ts'

import { hrefOfProposal } from '../store/addresses.ts'
import { listAuthors } from '../store/authors.ts'
import type { ModerationTable } from '../store/tables.ts'
import type { ArgumentId, ModerationId, ProposalId } from '../vocabulary.ts'
import type { WhatIsModerated } from './hold-back.ts'
import { type ModerateRefusal, moderate } from './moderate.ts'
import { writeTo } from './write-to.ts'

export type AppealRefusal = {
  readonly kind: 'not-yours' | 'not-hidden' | 'appealed-already' | 'words-missing' | 'words-long'
}

/** Whoever wrote what was taken down says why that was wrong. Once; somebody else than who decided looks at it. */
export const appeal: Act<{ readonly moderation: ModerationId; readonly words: string }, null, AppealRefusal> = async (
  deed,
  { moderation: id, words: typed },
) => {
  const found = await findModeration(deed, id)
  if (!found || !(await wrote(deed, found))) return refuse({ kind: 'not-yours' })
  if (found.decided !== 'hidden' || found.appeal_id !== null) return refuse({ kind: 'not-hidden' })
  const words = tidyParagraphs(typed)
  if (words === '') return refuse({ kind: 'words-missing' })
  if ([...words].length > 2000) return refuse({ kind: 'words-long' })
  const saved = await deed.write
    .insertInto('proposals.appeal')
    .values({
      community_id: deed.community.id,
      appeal_id: deed.newId<'appeal'>(),
      moderation_id: id,
      person_id: deed.actor.person,
      words,
      made_at: deed.now,
      decided_at: null,
      decided_by: null,
      is_upheld: null,
      answer: '',
    })
    .onConflict((conflict) => conflict.columns(['community_id', 'moderation_id']).doNothing())
    .returning('appeal_id')
    .executeTakeFirst()
  return saved ? done(null) : refuse({ kind: 'appealed-already' })
}

async function wrote(deed: Deed, { proposal_id, argument_id }: ModerationTable): Promise<boolean> {
  const person = deed.actor.person
  if (person === null) return false
  if (argument_id === null)
    return (await listAuthors(deed, [proposal_id as ProposalId])).some((author) => author.person === person)
  const row = await deed.write
    .selectFrom('proposals.argument')
    .select('person_id')
    .where('community_id', '=', deed.community.id)
    .where('argument_id', '=', argument_id)
    .executeTakeFirst()
  return row?.person_id === person
}

const findModeration = ({ write, community }: Deed, id: string): Promise<ModerationTable | undefined> =>
  write
    .selectFrom('proposals.moderation')
    .selectAll()
    .where('community_id', '=', community.id)
    .where('moderation_id', '=', id)
    .executeTakeFirst()

export interface DecideAppeal {
  readonly appeal: string
  /** True: the first decision was wrong, and it is shown again. */
  readonly isUpheld: boolean
  /** For the author, with the reason. */
  readonly answer: string
}

export type DecideAppealRefusal =
  | ModerateRefusal
  | { readonly kind: 'no-such-appeal' | 'decided-already' | 'decided-first' | 'answer-missing' | 'answer-long' }

/** Somebody else than who decided first looks again, and the author is told with the reason. */
export const decideAppeal: Act<DecideAppeal, null, DecideAppealRefusal> = async (deed, input) => {
  const row = await deed.write
    .selectFrom('proposals.appeal')
    .selectAll()
    .where('community_id', '=', deed.community.id)
    .where('appeal_id', '=', input.appeal)
    .forUpdate()
    .executeTakeFirst()
  const first = row && (await findModeration(deed, row.moderation_id))
  if (!row || !first) return refuse({ kind: 'no-such-appeal' })
  if (row.decided_at !== null) return refuse({ kind: 'decided-already' })
  if (first.decided_by !== null && first.decided_by === deed.actor.person) return refuse({ kind: 'decided-first' })
  const answer = tidyParagraphs(input.answer)
  if (answer === '') return refuse({ kind: 'answer-missing' })
  if ([...answer].length > 1000) return refuse({ kind: 'answer-long' })
  const what: WhatIsModerated = {
    proposal: first.proposal_id as ProposalId,
    argument: first.argument_id as ArgumentId | null,
  }
  const decision = input.isUpheld
    ? ({ kind: 'publish' } as const)
    : ({ kind: 'hide', reason: first.reason_key as never, note: '' } as const)
  const decided = await moderate(deed, { what: [what], decision, appeal: input.appeal })
  if (!decided.ok) return decided
  await deed.write
    .updateTable('proposals.appeal')
    .set({ decided_at: deed.now, decided_by: deed.actor.person, is_upheld: input.isUpheld, answer })
    .where('community_id', '=', deed.community.id)
    .where('appeal_id', '=', input.appeal)
    .execute()
  await writeTo(deed, [row.person_id as PersonId | null], {
    href: input.isUpheld
      ? hrefOfProposal(await slugOf(deed, what.proposal))
      : `/proposals/appeals/${first.moderation_id}`,
    words: (letters) => letters.appealDecided({ isUpheld: input.isUpheld, answer }),
  })
  await recordInLedger(deed, {
    kind: 'proposal-appeal-decided',
    subject: what.argument ?? what.proposal,
    facts: { upheld: input.isUpheld },
  })
  return done(null)
}

async function slugOf({ write, community }: Deed, id: ProposalId): Promise<string> {
  const row = await write
    .selectFrom('proposals.proposal')
    .select('slug')
    .where('community_id', '=', community.id)
    .where('proposal_id', '=', id)
    .executeTakeFirstOrThrow()
  return row.slug
}
