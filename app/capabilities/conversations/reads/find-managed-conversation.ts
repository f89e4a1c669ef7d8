import { sql } from 'kysely'
import type { MatterId } from '#capabilities/matters/index.ts'
import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import { type Door, decideDoor } from '../rules/decide-door.ts'
import type {
  Admission,
  ConversationId,
  ConversationKey,
  ConversationState,
  Moderation,
  Source,
} from '../vocabulary.ts'

/** A conversation as those who run it see it. */
export interface ManagedConversation {
  readonly key: ConversationKey
  readonly id: ConversationId
  readonly slug: string
  readonly question: string
  readonly background: string
  readonly sources: readonly Source[]
  readonly askedBy: string
  readonly promise: string
  readonly admits: Admission
  readonly moderation: Moderation
  readonly lookWithinHours: number
  readonly state: ConversationState
  /** What the hour makes of it, whether or not it was turned yet. */
  readonly door: Door
  readonly opensAt: Date | null
  readonly openedAt: Date | null
  readonly closesAt: Date | null
  readonly closedAt: Date | null
  readonly closingReason: string | null
  readonly asksAge: boolean
  readonly asksPlace: boolean
  readonly matter: MatterId
  readonly hasOwnMatter: boolean
  readonly previewRound: number
  readonly isImported: boolean
  readonly counts: ManagedCounts
  /** The database's clock. */
  readonly at: Date
}

export interface ManagedCounts {
  readonly published: number
  readonly waiting: number
  readonly rejected: number
  readonly oldestWaiting: Date | null
  readonly votes: number
  readonly people: number
}

type Row = Omit<ManagedConversation, 'key' | 'door' | 'counts'> & ManagedCounts

export async function findManagedConversation(
  read: Read,
  community: CommunityId,
  which: { readonly slug: string } | { readonly id: string },
): Promise<ManagedConversation | null> {
  const named = 'slug' in which ? sql`c.slug = ${which.slug}` : sql`c.conversation_id = ${which.id}`
  const found = await sql<Row>`
    SELECT c.conversation_id AS id, c.slug, c.question, c.background, c.sources, c.asked_by AS "askedBy", c.promise, c.admits,
      c.moderation, c.look_within_hours AS "lookWithinHours", c.state, c.opens_at AS "opensAt", c.opened_at AS "openedAt",
      c.closes_at AS "closesAt", c.closed_at AS "closedAt", c.closing_reason AS "closingReason", c.asks_age AS "asksAge",
      c.asks_place AS "asksPlace", c.matter_id AS matter, c.has_own_matter AS "hasOwnMatter",
      c.preview_round AS "previewRound", c.import_source IS NOT NULL AS "isImported", clock_timestamp() AS at, s.*,
      (SELECT coalesce(sum(agree + disagree + pass), 0)::bigint FROM conversations.statement_count AS v
        WHERE v.community_id = c.community_id AND v.conversation_id = c.conversation_id) AS votes,
      (SELECT count(*) FROM conversations.participant AS p WHERE p.community_id = c.community_id
        AND p.conversation_id = c.conversation_id AND p.adopted_by IS NULL) AS people
    FROM conversations.conversation AS c, LATERAL (
      SELECT count(*) FILTER (WHERE state = 'published') AS published, count(*) FILTER (WHERE state = 'waiting') AS waiting,
        count(*) FILTER (WHERE state = 'rejected') AS rejected,
        min(created_at) FILTER (WHERE state = 'waiting') AS "oldestWaiting"
      FROM conversations.statement AS s WHERE s.community_id = c.community_id AND s.conversation_id = c.conversation_id
    ) AS s
    WHERE c.community_id = ${community} AND ${named}`.execute(read)
  const row = found.rows[0]
  if (!row) return null
  const { published, waiting, rejected, oldestWaiting, votes, people, ...rest } = row
  return {
    ...rest,
    key: { community, conversation: row.id },
    door: decideDoor(row, row.at),
    counts: { published, waiting, rejected, oldestWaiting, votes, people },
  }
}
