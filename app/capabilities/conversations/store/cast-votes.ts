import type pg from 'pg'
import type { CommunityId } from '#platform/ids.ts'
import type { ConversationId, ParticipantId, StatementId, VoteOutcome, VoteValue } from '../vocabulary.ts'

/** One vote on its way to the database. */
export interface VoteToCast {
  /** Who votes, as `participant.who` has it. */
  readonly who: Buffer
  readonly person: string | null
  /** 0 a visitor, 1 confirmed, 2 resident. */
  readonly standing: number
  /** The id of the participant if this turns out to be their first vote. */
  readonly newParticipant: ParticipantId
  readonly statement: StatementId
  readonly value: VoteValue
  readonly isUnsure: boolean
  readonly shownShare: number | null
}

/**
 * Who may vote is decided here, by the database's clock, under a share of the conversation's row: once a close has
 * committed, no vote can be counted. The moment is read after the row was got, so a wait for it cannot stretch the window.
 * Counters are kept by the triggers of the table. No vote twice in one call for the same `who` and statement.
 */
const text = `
WITH conversation AS MATERIALIZED (
  SELECT state, admits, opens_at, closes_at FROM conversations.conversation
  WHERE community_id = $1 AND conversation_id = $2 FOR SHARE
), moment AS MATERIALIZED (
  SELECT state, admits, opens_at, closes_at, clock_timestamp() AS at FROM conversation
), door AS MATERIALIZED (
  SELECT at, CASE admits WHEN 'link' THEN 0 WHEN 'confirmed' THEN 1 ELSE 2 END AS least, CASE
    WHEN state = 'draft' THEN 'draft'
    WHEN state = 'closed' OR closes_at <= at THEN 'closed'
    WHEN opens_at > at THEN 'not-yet-open'
    ELSE 'open' END AS state
  FROM moment
), given AS MATERIALIZED (
  SELECT * FROM unnest($3::bytea[], $4::uuid[], $5::smallint[], $6::uuid[], $7::uuid[], $8::smallint[], $9::boolean[],
    $10::real[]) WITH ORDINALITY
    AS g (who, person_id, standing, new_participant_id, statement_id, value, is_unsure, shown_share, n)
), known AS MATERIALIZED (
  SELECT who, participant_id, adopted_by FROM conversations.participant
  WHERE community_id = $1 AND conversation_id = $2 AND who = ANY ($3::bytea[])
  ORDER BY who FOR SHARE
), votable AS MATERIALIZED (
  SELECT statement_id FROM conversations.statement
  WHERE community_id = $1 AND conversation_id = $2 AND statement_id = ANY ($7::uuid[]) AND state = 'published'
), allowed AS MATERIALIZED (
  SELECT given.*, door.at FROM given, door
  WHERE door.state = 'open' AND standing >= least AND statement_id IN (SELECT statement_id FROM votable)
), made AS (
  INSERT INTO conversations.participant AS p (community_id, conversation_id, participant_id, who, person_id, joined_at)
  SELECT DISTINCT ON (who) $1::uuid, $2::uuid, new_participant_id, who, person_id, at FROM allowed
  WHERE NOT EXISTS (SELECT FROM known WHERE known.who = allowed.who) ORDER BY who
  ON CONFLICT (community_id, conversation_id, who) DO UPDATE SET who = excluded.who
  RETURNING who, participant_id, adopted_by
), participant AS MATERIALIZED (
  SELECT * FROM known UNION ALL SELECT * FROM made
), cast_now AS (
  INSERT INTO conversations.vote AS v
    (community_id, conversation_id, participant_id, statement_id, value, is_unsure, shown_share, cast_at)
  SELECT $1, $2, participant_id, statement_id, value, is_unsure, shown_share, at
  FROM allowed JOIN participant USING (who) WHERE adopted_by IS NULL ORDER BY participant_id, statement_id
  ON CONFLICT (community_id, participant_id, statement_id) DO UPDATE
  SET value = excluded.value, is_unsure = excluded.is_unsure, cast_at = excluded.cast_at,
    shown_share = coalesce(v.shown_share, excluded.shown_share)
  WHERE v.value <> excluded.value OR v.is_unsure <> excluded.is_unsure
)
SELECT coalesce((SELECT state FROM door), 'none') AS door, (SELECT least FROM door) AS least,
  given.standing, participant.participant_id, participant.adopted_by IS NOT NULL AS is_adopted,
  given.statement_id IN (SELECT statement_id FROM votable) AS is_votable
FROM given LEFT JOIN participant USING (who) ORDER BY n`

interface Row {
  readonly door: 'none' | 'draft' | 'closed' | 'not-yet-open' | 'open'
  readonly least: number | null
  readonly standing: number
  readonly participant_id: ParticipantId | null
  readonly is_adopted: boolean
  readonly is_votable: boolean
}

/** Casts votes of one conversation in one transaction and says of each, in order, what became of it. */
export async function castVotes(
  pool: pg.Pool,
  to: { readonly community: CommunityId; readonly conversation: ConversationId },
  votes: readonly VoteToCast[],
): Promise<readonly VoteOutcome[]> {
  const values = [
    to.community,
    to.conversation,
    votes.map((vote) => vote.who),
    votes.map((vote) => vote.person),
    votes.map((vote) => vote.standing),
    votes.map((vote) => vote.newParticipant),
    votes.map((vote) => vote.statement),
    votes.map((vote) => vote.value),
    votes.map((vote) => vote.isUnsure),
    votes.map((vote) => vote.shownShare),
  ]
  const result = await pool.query<Row>({ name: 'conversations-cast-votes', text, values })
  return result.rows.map(outcomeOf)
}

function outcomeOf(row: Row): VoteOutcome {
  if (row.door === 'none') return { kind: 'no-such-conversation' }
  if (row.door !== 'open') return { kind: row.door }
  if (row.standing < row.least!) return { kind: row.least === 1 ? 'confirm-first' : 'residents-only' }
  if (!row.is_votable) return { kind: 'no-such-statement' }
  if (row.is_adopted || row.participant_id === null) return { kind: 'sign-in-again' }
  return { kind: 'counted', participant: row.participant_id }
}
