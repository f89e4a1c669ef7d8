import { sql } from 'kysely'
import type { Deed } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'
import type { ConversationId, ParticipantId } from '../vocabulary.ts'

export interface Participant {
  readonly id: ParticipantId
  readonly adoptedBy: ParticipantId | null
}

/** The participant that somebody is in a conversation, made now if they are new. Held until the transaction ends. */
export async function upsertParticipant(
  deed: Deed,
  as: { readonly conversation: ConversationId; readonly who: Buffer; readonly person: PersonId | null },
): Promise<Participant> {
  const found = await sql<Participant>`
    INSERT INTO conversations.participant (community_id, conversation_id, participant_id, who, person_id)
    VALUES (${deed.community.id}, ${as.conversation}, ${deed.newId<'participant'>()}, ${as.who}, ${as.person})
    ON CONFLICT (community_id, conversation_id, who) DO UPDATE SET who = excluded.who
    RETURNING participant_id AS id, adopted_by AS "adoptedBy"`.execute(deed.write)
  return found.rows[0]!
}
