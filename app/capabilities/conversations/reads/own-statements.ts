import type { Read } from '#platform/database/handles.ts'
import type { ModerationReason } from '../rules/moderation-reasons.ts'
import type { ConversationKey, ParticipantId, StatementId, StatementState } from '../vocabulary.ts'

export interface OwnStatement {
  readonly id: StatementId
  readonly text: string
  readonly state: StatementState
  readonly reason: ModerationReason | null
  readonly reasonText: string | null
  readonly madeAt: Date
  readonly agree: number
  readonly disagree: number
  readonly pass: number
}

/** What one participant said, and what became of it; the latest first. */
export async function ownStatements(
  read: Read,
  { community, conversation }: ConversationKey,
  participant: ParticipantId,
): Promise<readonly OwnStatement[]> {
  const rows = await read
    .selectFrom('conversations.statement as s')
    .leftJoin('conversations.statement_count as c', (on) =>
      on
        .onRef('c.community_id', '=', 's.community_id')
        .onRef('c.conversation_id', '=', 's.conversation_id')
        .onRef('c.statement_id', '=', 's.statement_id'),
    )
    .select(['s.statement_id', 's.text', 's.state', 's.reason_key', 's.reason_text', 's.created_at'])
    .select(['c.agree', 'c.disagree', 'c.pass'])
    .where('s.community_id', '=', community)
    .where('s.conversation_id', '=', conversation)
    .where('s.participant_id', '=', participant)
    .orderBy('s.created_at', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.statement_id as StatementId,
    text: row.text,
    state: row.state,
    reason: row.reason_key as ModerationReason | null,
    reasonText: row.reason_text,
    madeAt: row.created_at,
    agree: row.agree ?? 0,
    disagree: row.disagree ?? 0,
    pass: row.pass ?? 0,
  }))
}
