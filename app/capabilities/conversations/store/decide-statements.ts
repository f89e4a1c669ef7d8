import { sql } from 'kysely'
import type { Deed } from '#platform/acts/act.ts'
import type { Write } from '#platform/database/handles.ts'
import type { PersonId } from '#platform/ids.ts'
import type { Decision } from '../rules/moderation-reasons.ts'
import type { ConversationKey, StatementId, StatementState } from '../vocabulary.ts'

export interface LockedStatement {
  readonly id: StatementId
  readonly text: string
  readonly state: StatementState
  readonly person: PersonId | null
}

/** Takes statements for this transaction, always in the same order; votes on them go on. Those that are not there are missing. */
export async function lockStatements(
  write: Write,
  { community, conversation }: ConversationKey,
  ids: readonly StatementId[],
): Promise<readonly LockedStatement[]> {
  const found = await sql<LockedStatement>`
    SELECT statement_id AS id, text, state, person_id AS person FROM conversations.statement
    WHERE community_id = ${community} AND conversation_id = ${conversation} AND statement_id = ANY(${ids}::uuid[])
    ORDER BY statement_id FOR NO KEY UPDATE`.execute(write)
  return found.rows
}

export interface Decided {
  readonly ids: readonly StatementId[]
  readonly to: 'published' | 'rejected'
  readonly decision: Decision
}

/** Writes a decision to statements that are locked, and keeps it beside those before. */
export async function saveDecisions(deed: Deed, key: ConversationKey, { ids, to, decision }: Decided): Promise<void> {
  const reason = decision.kind === 'reject' ? decision.reason : null
  const note = decision.kind === 'reject' && decision.note !== '' ? decision.note : null
  const decisions = ids.map(() => deed.newId<'decision'>())
  await sql`
    UPDATE conversations.statement
    SET state = ${to}, reason_key = ${reason}, reason_text = ${note}, decided_at = now(), decided_by = ${deed.actor.person},
      changed_at = clock_timestamp()
    WHERE community_id = ${key.community} AND conversation_id = ${key.conversation}
      AND statement_id = ANY(${ids}::uuid[])`.execute(deed.write)
  await sql`
    INSERT INTO conversations.decision
      (community_id, decision_id, conversation_id, statement_id, decided, reason_key, decided_by, decided_at)
    SELECT ${key.community}::uuid, decision, ${key.conversation}::uuid, statement, ${to}, ${reason}, ${deed.actor.person}::uuid, now()
    FROM unnest(${decisions}::uuid[], ${ids}::uuid[]) AS d (decision, statement)`.execute(deed.write)
}
