import { sql } from 'kysely'
import { findAccountSince } from '#capabilities/people/index.ts'
import type { ModerationReason } from '#capabilities/replies/vocabulary.ts'
import type { Deed } from '#platform/acts/act.ts'
import { decideHold } from '../rules/decide-hold.ts'
import type { ArgumentId, ProposalId } from '../vocabulary.ts'

export interface WhatIsModerated {
  readonly proposal: ProposalId
  /** Null: the proposal itself. */
  readonly argument: ArgumentId | null
}

/** Whether a text is looked at before it is shown, by which rule; read before the text itself is saved. */
export async function reasonToHold(deed: Deed, text: string): Promise<ModerationReason | null> {
  const { rows } = await sql<{ repeated: boolean }>`
    SELECT EXISTS (SELECT 1 FROM proposals.proposal WHERE community_id = ${deed.community.id}
          AND title || E'\n' || why || E'\n' || who_benefits = ${text} AND made_at > now() - interval '30 days')
        OR EXISTS (SELECT 1 FROM proposals.argument WHERE community_id = ${deed.community.id}
          AND text = ${text} AND made_at > now() - interval '30 days') AS repeated`.execute(deed.write)
  const since = deed.actor.person && (await findAccountSince(deed.write, deed.community.id, deed.actor.person))
  const accountHours = since ? Math.floor((deed.now.getTime() - since.getTime()) / 3_600_000) : 0
  return decideHold({ text, accountHours, isRepeated: rows[0]!.repeated })
}

/** Writes down that a rule, not a person, holds something back. */
export async function holdBack(deed: Deed, what: WhatIsModerated, reason: ModerationReason): Promise<void> {
  await deed.write
    .insertInto('proposals.moderation')
    .values({
      community_id: deed.community.id,
      moderation_id: deed.newId<'moderation'>(),
      proposal_id: what.proposal,
      argument_id: what.argument,
      decided: 'held',
      reason_key: reason,
      note: '',
      decided_by: null,
      is_automatic: true,
      appeal_id: null,
      at: deed.now,
    })
    .execute()
}
