import type { House } from '#platform/house.ts'
import type { CommunityId } from '#platform/ids.ts'
import type { DoorOf } from '../rules/decide-door.ts'
import type {
  AgeBand,
  ConversationId,
  Moderation,
  ParticipantId,
  Source,
  Stance,
  StatementId,
  VoteValue,
} from '../vocabulary.ts'

/** A conversation as those who take part see it. */
export interface AskedConversation extends DoorOf {
  readonly id: ConversationId
  readonly matter: string
  readonly slug: string
  readonly question: string
  readonly background: string
  readonly sources: readonly Source[]
  readonly askedBy: string
  readonly promise: string
  readonly moderation: Moderation
  readonly lookWithinHours: number
  readonly closedAt: Date | null
  readonly asksAge: boolean
  readonly asksPlace: boolean
}

export interface OwnAnswer {
  readonly statement: StatementId
  readonly value: VoteValue
  readonly stance: Stance
}

/** What one person (or browser) did in a conversation so far. */
export interface OwnDeeds {
  readonly participant: ParticipantId
  /** This browser's votes went to somebody who signed in. */
  readonly isAdopted: boolean
  readonly ageBand: AgeBand | null
  readonly placeCode: string | null
  /** In the order in which they were given. */
  readonly answers: readonly OwnAnswer[]
}

export interface OwnPart {
  readonly conversation: AskedConversation
  /** The database's clock. */
  readonly at: Date
  /** Moves with every change of a statement, and with every new map: what is kept in memory is checked against them. */
  readonly changedAt: string | null
  readonly mapHash: string | null
  /** Null for somebody who has done nothing here yet. */
  readonly own: OwnDeeds | null
}

/** One prepared question for everything a page needs that is not the same for everyone. */
const text = `
  SELECT c.conversation_id, c.matter_id, c.slug, c.question, c.background, c.sources, c.asked_by, c.promise, c.admits, c.moderation,
    c.look_within_hours, c.state, c.opens_at, c.closes_at, c.closed_at, c.asks_age, c.asks_place,
    clock_timestamp() AS at,
    (SELECT max(s.changed_at)::text FROM conversations.statement AS s
      WHERE s.community_id = c.community_id AND s.conversation_id = c.conversation_id) AS changed_at,
    (SELECT m.input_hash FROM conversations.conversation_map AS m
      WHERE m.community_id = c.community_id AND m.conversation_id = c.conversation_id) AS map_hash,
    p.participant_id, p.adopted_by IS NOT NULL AS is_adopted, p.age_band, p.place_code, v.statements, v.votes, v.unsure
  FROM conversations.conversation AS c
  LEFT JOIN conversations.participant AS p
    ON p.community_id = c.community_id AND p.who = $3 AND p.conversation_id = c.conversation_id
  LEFT JOIN LATERAL (
    SELECT array_agg(statement_id ORDER BY cast_at) AS statements, array_agg(value ORDER BY cast_at) AS votes,
      array_agg(is_unsure ORDER BY cast_at) AS unsure
    FROM conversations.vote WHERE community_id = p.community_id AND participant_id = p.participant_id
  ) AS v ON true
  WHERE c.community_id = $1 AND c.slug = $2`

interface Row {
  readonly conversation_id: ConversationId
  readonly matter_id: string
  readonly slug: string
  readonly question: string
  readonly background: string
  readonly sources: readonly Source[]
  readonly asked_by: string
  readonly promise: string
  readonly admits: AskedConversation['admits']
  readonly moderation: Moderation
  readonly look_within_hours: number
  readonly state: AskedConversation['state']
  readonly opens_at: Date | null
  readonly closes_at: Date | null
  readonly closed_at: Date | null
  readonly asks_age: boolean
  readonly asks_place: boolean
  readonly at: Date
  readonly changed_at: string | null
  readonly map_hash: string | null
  readonly participant_id: ParticipantId | null
  readonly is_adopted: boolean
  readonly age_band: AgeBand | null
  readonly place_code: string | null
  readonly statements: readonly StatementId[] | null
  readonly votes: readonly VoteValue[] | null
  readonly unsure: readonly boolean[] | null
}

/** A conversation by its address, with what this person did in it. */
export async function ownPart(
  house: House,
  community: CommunityId,
  { slug, who }: { readonly slug: string; readonly who: Buffer | null },
): Promise<OwnPart | null> {
  const values = [community, slug, who]
  const row = (await house.database.pool.query<Row>({ name: 'conversations-own-part', text, values })).rows[0]
  if (!row) return null
  const { at, changed_at: changedAt, map_hash: mapHash } = row
  return { conversation: conversationOf(row), at, changedAt, mapHash, own: ownOf(row) }
}

const conversationOf = (row: Row): AskedConversation => ({
  id: row.conversation_id,
  matter: row.matter_id,
  slug: row.slug,
  question: row.question,
  background: row.background,
  sources: row.sources,
  askedBy: row.asked_by,
  promise: row.promise,
  admits: row.admits,
  moderation: row.moderation,
  lookWithinHours: row.look_within_hours,
  state: row.state,
  opensAt: row.opens_at,
  closesAt: row.closes_at,
  closedAt: row.closed_at,
  asksAge: row.asks_age,
  asksPlace: row.asks_place,
})

function ownOf(row: Row): OwnDeeds | null {
  if (row.participant_id === null) return null
  const answers = (row.statements ?? []).map((statement, k) => {
    const value = row.votes![k]!
    return { statement, value, stance: stanceOf(value, row.unsure![k]!) }
  })
  return {
    participant: row.participant_id,
    isAdopted: row.is_adopted,
    ageBand: row.age_band,
    placeCode: row.place_code,
    answers,
  }
}

function stanceOf(value: VoteValue, isUnsure: boolean): Stance {
  if (value === 0) return isUnsure ? 'unsure' : 'pass'
  return value === 1 ? 'agree' : 'disagree'
}
