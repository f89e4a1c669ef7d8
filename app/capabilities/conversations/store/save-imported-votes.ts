import { sql } from 'kysely'
import type { Write } from '#platform/database/handles.ts'
import type { ReadyVotes } from '../rules/ready-import.ts'
import type { ConversationKey, ParticipantId, StatementId } from '../vocabulary.ts'

const participantsAtOnce = 5_000
const votesAtOnce = 10_000

/** People without accounts: `whos` are random, so that nobody can ever be one of them. */
export async function insertParticipants(
  write: Write,
  { community, conversation }: ConversationKey,
  people: { readonly ids: readonly ParticipantId[]; readonly whos: readonly Buffer[]; readonly at: Date },
): Promise<void> {
  for (let from = 0; from < people.ids.length; from += participantsAtOnce) {
    const ids = people.ids.slice(from, from + participantsAtOnce)
    const whos = people.whos.slice(from, from + participantsAtOnce)
    await sql`
      INSERT INTO conversations.participant (community_id, conversation_id, participant_id, who, joined_at)
      SELECT ${community}, ${conversation}, id, who, ${people.at}
      FROM unnest(${ids}::uuid[], ${whos}::bytea[]) AS p (id, who)`.execute(write)
  }
}

/**
 * After many participants and statements, before their votes: each vote is checked against both, and while the planner
 * takes the tables for empty it may search them by an index that is no use here.
 */
export async function analyzeForVotes(write: Write): Promise<void> {
  await sql`ANALYZE conversations.participant, conversations.statement`.execute(write)
}

export interface ImportedVotes {
  readonly votes: ReadyVotes
  readonly participants: readonly ParticipantId[]
  readonly statements: readonly StatementId[]
  /** For votes whose own moment is not known. */
  readonly at: Date
}

/** Writes votes by the hundred thousand, some at a time; `progress` is told how many are in. */
export async function insertImportedVotes(
  write: Write,
  { community, conversation }: ConversationKey,
  { votes, participants, statements, at }: ImportedVotes,
  progress: (done: number) => Promise<void> | void,
): Promise<void> {
  const total = votes.value.length
  for (let from = 0; from < total; from += votesAtOnce) {
    const to = Math.min(from + votesAtOnce, total)
    const people = Array.from(votes.person.subarray(from, to), (place) => participants[place]!)
    const about = Array.from(votes.statement.subarray(from, to), (place) => statements[place]!)
    const moments = Array.from(votes.at.subarray(from, to), (moment) => (moment > 0 ? moment : at.getTime()))
    await sql`
      INSERT INTO conversations.vote (community_id, conversation_id, participant_id, statement_id, value, cast_at)
      SELECT ${community}, ${conversation}, participant, statement, value, to_timestamp(moment / 1000)
      FROM unnest(${people}::uuid[], ${about}::uuid[], ${Array.from(votes.value.subarray(from, to))}::smallint[],
        ${moments}::double precision[]) AS v (participant, statement, value, moment)`.execute(write)
    await progress(to)
  }
}
