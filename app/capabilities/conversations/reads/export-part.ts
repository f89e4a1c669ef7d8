import type { Read } from '#platform/database/handles.ts'
import type { CommunityId, PersonId } from '#platform/ids.ts'

/** What conversations hold about a person: where they took part, what they answered, voted and said. */
export async function exportPart(read: Read, community: CommunityId, person: PersonId): Promise<readonly object[]> {
  const parts = await read
    .selectFrom('conversations.participant as p')
    .innerJoin('conversations.conversation as c', (on) =>
      on.onRef('c.community_id', '=', 'p.community_id').onRef('c.conversation_id', '=', 'p.conversation_id'),
    )
    .select(['p.participant_id', 'c.question', 'p.joined_at', 'p.age_band', 'p.place_code'])
    .where('p.community_id', '=', community)
    .where('p.person_id', '=', person)
    .orderBy('p.joined_at')
    .execute()
  return Promise.all(
    parts.map(async (part) => ({
      question: part.question,
      joinedAt: part.joined_at,
      ageBand: part.age_band,
      placeCode: part.place_code,
      votes: await votesOf(read, community, part.participant_id),
      statements: await statementsOf(read, community, part.participant_id),
    })),
  )
}

const votesOf = (read: Read, community: CommunityId, participant: string) =>
  read
    .selectFrom('conversations.vote as v')
    .innerJoin('conversations.statement as s', (on) =>
      on.onRef('s.community_id', '=', 'v.community_id').onRef('s.statement_id', '=', 'v.statement_id'),
    )
    .select(['s.text as statement', 'v.value', 'v.is_unsure as isUnsure', 'v.cast_at as castAt'])
    .where('v.community_id', '=', community)
    .where('v.participant_id', '=', participant)
    .orderBy('v.cast_at')
    .execute()

const statementsOf = (read: Read, community: CommunityId, participant: string) =>
  read
    .selectFrom('conversations.statement')
    .select(['text', 'state', 'reason_key as reason', 'reason_text as reasonText', 'created_at as madeAt'])
    .where('community_id', '=', community)
    .where('participant_id', '=', participant)
    .orderBy('created_at')
    .execute()
