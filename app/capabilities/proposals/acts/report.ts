import type { ModerationReason } from '#capabilities/replies/vocabulary.ts'
import type { Act } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import { tidyParagraphs } from '#platform/tidy-text.ts'
import { mayTakePart } from '../rules/may.ts'

import type { ArgumentId, ProposalId } from '../vocabulary.ts'

export interface Report {
  readonly proposal: ProposalId
  /** Null: the proposal itself. */
  readonly argument: ArgumentId | null
  readonly reason: ModerationReason
  readonly words: string
}

export type ReportRefusal = { readonly kind: 'confirm-first' | 'no-such-thing' | 'words-long' | 'too-many' }

const mostADay = 30

/** Says that a proposal or an argument breaks a rule. The same person, while nobody has looked, is heard once. */
export const report: Act<Report, null, ReportRefusal> = async (deed, input) => {
  const person = deed.actor.person
  if (!mayTakePart(deed.actor) || person === null) return refuse({ kind: 'confirm-first' })
  const words = tidyParagraphs(input.words)
  if ([...words].length > 1000) return refuse({ kind: 'words-long' })
  const { write, community, now } = deed
  const shown = input.argument
    ? write
        .selectFrom('proposals.argument')
        .select('shown')
        .where('argument_id', '=', input.argument)
        .where('proposal_id', '=', input.proposal)
        .where('community_id', '=', community.id)
    : write
        .selectFrom('proposals.proposal')
        .select('shown')
        .where('proposal_id', '=', input.proposal)
        .where('community_id', '=', community.id)
  if ((await shown.executeTakeFirst())?.shown !== 'published') return refuse({ kind: 'no-such-thing' })
  const today = await write
    .selectFrom('proposals.report')
    .select('report_id')
    .where('community_id', '=', community.id)
    .where('person_id', '=', person)
    .where('made_at', '>', new Date(now.getTime() - 86_400_000))
    .limit(mostADay)
    .execute()
  if (today.length >= mostADay) return refuse({ kind: 'too-many' })
  await write
    .insertInto('proposals.report')
    .values({
      community_id: community.id,
      report_id: deed.newId<'report'>(),
      proposal_id: input.proposal,
      argument_id: input.argument,
      person_id: person,
      reason_key: input.reason,
      words,
      made_at: now,
      seen_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return done(null)
}
