import { sql } from 'kysely'
import type { Write } from '#platform/database/handles.ts'
import type { CommunityId, Id } from '#platform/ids.ts'
import type { Admission, ConversationId, ConversationState, Moderation } from '../vocabulary.ts'

export interface LockedConversation {
  readonly id: ConversationId
  readonly slug: string
  readonly matter: Id<'matter'>
  readonly hasOwnMatter: boolean
  readonly step: Id<'step'> | null
  readonly question: string
  readonly state: ConversationState
  readonly askedBy: string
  readonly promise: string
  readonly admits: Admission
  readonly moderation: Moderation
  readonly opensAt: Date | null
  readonly closesAt: Date | null
  /** The database's clock, read after the lock was got. */
  readonly at: Date
}

/**
 * Takes the conversation's row for this transaction. Votes hold a share of it while they are written, so those under way
 * finish first, and those that come wait.
 */
export async function lockConversation(
  write: Write,
  community: CommunityId,
  id: ConversationId,
): Promise<LockedConversation | null> {
  const found = await sql<LockedConversation>`
    WITH locked AS MATERIALIZED (
      SELECT * FROM conversations.conversation WHERE community_id = ${community} AND conversation_id = ${id} FOR UPDATE
    )
    SELECT conversation_id AS id, slug, matter_id AS matter, has_own_matter AS "hasOwnMatter", step_id AS step, question, asked_by AS "askedBy",
      promise, admits, state, moderation, opens_at AS "opensAt", closes_at AS "closesAt", clock_timestamp() AS at FROM locked`.execute(
    write,
  )
  return found.rows[0] ?? null
}
