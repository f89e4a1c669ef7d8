import { sql } from 'kysely'
import type { Write } from '#platform/database/handles.ts'
import type { CommunityId, PersonId } from '#platform/ids.ts'
import type { ConversationId, ParticipantId, StatementId, StatementState } from '../vocabulary.ts'

export interface NewStatement {
  readonly id: StatementId
  readonly text: string
  readonly participant: ParticipantId | null
  readonly person: PersonId | null
  readonly isSeed: boolean
  readonly state: StatementState
  readonly at: Date
}

/** Keeps statements of one conversation in the order given, thousands at once if need be. */
export async function insertStatements(
  write: Write,
  to: { readonly community: CommunityId; readonly conversation: ConversationId },
  statements: readonly NewStatement[],
): Promise<void> {
  await sql`
    INSERT INTO conversations.statement
      (community_id, conversation_id, statement_id, text, participant_id, person_id, is_seed, state, created_at, decided_at, position)
    SELECT ${to.community}, ${to.conversation}, id, text, participant, person, is_seed, state, at,
      CASE WHEN state = 'published' THEN at END, position
    FROM unnest(${statements.map((each) => each.id)}::uuid[], ${statements.map((each) => each.text)}::text[],
      ${statements.map((each) => each.participant)}::uuid[], ${statements.map((each) => each.person)}::uuid[],
      ${statements.map((each) => each.isSeed)}::boolean[], ${statements.map((each) => each.state)}::text[],
      ${statements.map((each) => each.at)}::timestamptz[])
      WITH ORDINALITY AS s (id, text, participant, person, is_seed, state, at, position)`.execute(write)
}
