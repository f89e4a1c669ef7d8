import { sql } from 'kysely'
import type { Deed } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'
import { hashOfToken } from '#platform/secrets.ts'
import { decideDoor } from '../rules/decide-door.ts'
import { whoOfPerson } from '../rules/who-votes.ts'
import { shareConversation } from '../store/share-conversation.ts'
import { upsertParticipant } from '../store/upsert-participant.ts'
import type { ConversationId, ParticipantId } from '../vocabulary.ts'

export interface AdoptVisit {
  /** The token of the browser's `visit` cookie. */
  readonly visit: string
  readonly person: PersonId
}

/**
 * What a browser's visitor voted and said before signing in becomes the person's own. Where both voted on a statement the
 * later vote counts. A conversation that is closed keeps its count: there nothing is merged with what the person said
 * already. Give the browser a new visit afterwards: the old one can vote no more.
 */
export async function adoptVisit(
  deed: Deed,
  { visit, person }: AdoptVisit,
): Promise<{ readonly conversations: number }> {
  const found = await deed.write
    .selectFrom('conversations.participant')
    .select(['participant_id', 'conversation_id'])
    .where('community_id', '=', deed.community.id)
    .where('who', '=', hashOfToken(visit))
    .where('adopted_by', 'is', null)
    .orderBy('conversation_id')
    .execute()
  let adopted = 0
  for (const row of found) {
    const from = {
      conversation: row.conversation_id as ConversationId,
      participant: row.participant_id as ParticipantId,
    }
    if (await adoptOne(deed, from, person)) adopted++
  }
  return { conversations: adopted }
}

interface Visited {
  readonly conversation: ConversationId
  readonly participant: ParticipantId
}

async function adoptOne(deed: Deed, { conversation, participant }: Visited, person: PersonId): Promise<boolean> {
  const shared = await shareConversation(deed.write, deed.community.id, conversation)
  if (!shared) return false
  const who = whoOfPerson(person)
  const isOpen = decideDoor(shared, shared.at).kind === 'open'
  if (!isOpen && (await hasTakenPart(deed, conversation, who))) return false
  const own = await upsertParticipant(deed, { conversation, who, person })
  const into = own.id
  const taken = await sql`
    UPDATE conversations.participant SET adopted_by = ${into} WHERE community_id = ${deed.community.id}
      AND participant_id = ${participant} AND adopted_by IS NULL`.execute(deed.write)
  if (taken.numAffectedRows === 0n) return false
  await moveVotes(deed, participant, into)
  await moveTheRest(deed, { participant, into, person })
  return true
}

async function hasTakenPart(deed: Deed, conversation: ConversationId, who: Buffer): Promise<boolean> {
  const row = await deed.write
    .selectFrom('conversations.participant')
    .select('participant_id')
    .where('community_id', '=', deed.community.id)
    .where('conversation_id', '=', conversation)
    .where('who', '=', who)
    .executeTakeFirst()
  return row !== undefined
}

/** First what is newer replaces what is older, then the rest goes; the counters follow by themselves. */
async function moveVotes(deed: Deed, from: ParticipantId, into: ParticipantId): Promise<void> {
  const community = deed.community.id
  await sql`
    UPDATE conversations.vote AS own
    SET value = came.value, is_unsure = came.is_unsure, shown_share = came.shown_share, cast_at = came.cast_at
    FROM conversations.vote AS came
    WHERE own.community_id = ${community} AND own.participant_id = ${into} AND came.community_id = ${community}
      AND came.participant_id = ${from} AND came.statement_id = own.statement_id AND came.cast_at > own.cast_at`.execute(
    deed.write,
  )
  await sql`
    DELETE FROM conversations.vote AS came USING conversations.vote AS own
    WHERE came.community_id = ${community} AND came.participant_id = ${from} AND own.community_id = ${community}
      AND own.participant_id = ${into} AND own.statement_id = came.statement_id`.execute(deed.write)
  await sql`
    UPDATE conversations.vote SET participant_id = ${into}
    WHERE community_id = ${community} AND participant_id = ${from}`.execute(deed.write)
}

async function moveTheRest(
  deed: Deed,
  {
    participant,
    into,
    person,
  }: { readonly participant: ParticipantId; readonly into: ParticipantId; readonly person: PersonId },
): Promise<void> {
  const community = deed.community.id
  await sql`
    UPDATE conversations.statement SET participant_id = ${into}, person_id = ${person}
    WHERE community_id = ${community} AND participant_id = ${participant}`.execute(deed.write)
  await sql`
    UPDATE conversations.participant AS own SET age_band = coalesce(own.age_band, came.age_band),
      place_code = coalesce(own.place_code, came.place_code)
    FROM conversations.participant AS came
    WHERE own.community_id = ${community} AND own.participant_id = ${into}
      AND came.community_id = ${community} AND came.participant_id = ${participant}`.execute(deed.write)
  await sql`
    UPDATE conversations.participant SET age_band = NULL, place_code = NULL
    WHERE community_id = ${community} AND participant_id = ${participant}`.execute(deed.write)
}
