import { sql } from 'kysely'
import type { Write } from '#platform/database/handles.ts'
import type { CommunityId, Id } from '#platform/ids.ts'
import type { Admission, ConversationId, ConversationState, Moderation } from '../vocabulary.ts'

export interface SharedConversation {
  readonly id: ConversationId
  readonly slug: string
  readonly question: string
  readonly askedBy: string
  readonly state: ConversationState
  readonly admits: Admission
  readonly moderation: Moderation
  readonly lookWithinHours: number
  readonly opensAt: Date | null
  readonly closesAt: Date | null
  readonly asksAge: boolean
  readonly asksPlace: boolean
  readonly matter: Id<'matter'>
  readonly step: Id<'step'> | null
  /** The database's clock, read after the share was got. */
  readonly at: Date
}

/** Holds a share of the conversation's row: others may too, but nobody can close it until this transaction ends. */
export async function shareConversation(
  write: Write,
  community: CommunityId,
  id: ConversationId,
): Promise<SharedConversation | null> {
  const found = await sql<SharedConversation>`
    WITH shared AS MATERIALIZED (
      SELECT * FROM conversations.conversation WHERE community_id = ${community} AND conversation_id = ${id} FOR SHARE
    )
    SELECT conversation_id AS id, slug, question, asked_by AS "askedBy", state, admits, moderation, look_within_hours AS "lookWithinHours",
      asks_age AS "asksAge", asks_place AS "asksPlace",
      opens_at AS "opensAt", closes_at AS "closesAt", matter_id AS matter, step_id AS step, clock_timestamp() AS at
    FROM shared`.execute(write)
  return found.rows[0] ?? null
}
