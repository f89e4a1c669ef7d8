import type { Generated } from 'kysely'
import type { Admission, ConversationState, Moderation, Source, StatementState, VoteValue } from '../vocabulary.ts'

export interface ConversationTable {
  readonly community_id: string
  readonly conversation_id: string
  readonly slug: string
  readonly matter_id: string
  readonly step_id: string | null
  readonly question: string
  readonly background: Generated<string>
  readonly sources: Generated<readonly Source[]>
  readonly asked_by: string
  readonly promise: Generated<string>
  readonly admits: Generated<Admission>
  readonly moderation: Generated<Moderation>
  readonly look_within_hours: Generated<number>
  readonly state: Generated<ConversationState>
  readonly opens_at: Date | null
  readonly closes_at: Date | null
  readonly opened_at: Date | null
  readonly closed_at: Date | null
  readonly asks_age: Generated<boolean>
  readonly asks_place: Generated<boolean>
  readonly import_source: string | null
  readonly import_licence: string | null
  readonly map_seed: number
  readonly made_by: string | null
  readonly created_at: Generated<Date>
  readonly closing_reason: Generated<string | null>
  readonly preview_round: Generated<number>
  readonly has_own_matter: Generated<boolean>
}

export interface ParticipantTable {
  readonly community_id: string
  readonly conversation_id: string
  readonly participant_id: string
  readonly who: Buffer
  readonly person_id: string | null
  readonly adopted_by: string | null
  readonly age_band: string | null
  readonly place_code: string | null
  readonly joined_at: Generated<Date>
}

export interface StatementTable {
  readonly community_id: string
  readonly statement_id: string
  readonly conversation_id: string
  readonly text: string
  readonly participant_id: string | null
  readonly person_id: string | null
  readonly is_seed: Generated<boolean>
  readonly state: StatementState
  readonly reason_key: string | null
  readonly reason_text: string | null
  readonly decided_at: Date | null
  readonly decided_by: string | null
  readonly created_at: Generated<Date>
  readonly changed_at: Generated<Date>
  readonly position: Generated<number>
}

export interface VoteTableRow {
  readonly community_id: string
  readonly participant_id: string
  readonly statement_id: string
  readonly conversation_id: string
  readonly value: VoteValue
  readonly is_unsure: Generated<boolean>
  readonly shown_share: number | null
  readonly cast_at: Date
}

export interface StatementCountTable {
  readonly community_id: string
  readonly conversation_id: string
  readonly statement_id: string
  readonly agree: Generated<number>
  readonly disagree: Generated<number>
  readonly pass: Generated<number>
}

export interface ConversationMapTable {
  readonly community_id: string
  readonly conversation_id: string
  readonly input_hash: string
  readonly computed_at: Date
  readonly votes: number
  readonly people: number
  readonly result: unknown
  readonly points: Buffer
}

export interface DecisionTable {
  readonly community_id: string
  readonly decision_id: string
  readonly conversation_id: string
  readonly statement_id: string
  readonly decided: 'published' | 'rejected'
  readonly reason_key: string | null
  readonly decided_by: string | null
  readonly decided_at: Date
}

export interface NoLettersTable {
  readonly community_id: string
  readonly person_id: string
  readonly since: Date
}

export interface WaitingImportTable {
  readonly community_id: string
  readonly job_id: string
  readonly person_id: string
  readonly words: unknown
  readonly votes: Buffer
  readonly comments: Buffer
  readonly asked_at: Generated<Date>
}

declare module '#platform/database/tables.ts' {
  interface Tables {
    'conversations.conversation': ConversationTable
    'conversations.participant': ParticipantTable
    'conversations.statement': StatementTable
    'conversations.vote': VoteTableRow
    'conversations.statement_count': StatementCountTable
    'conversations.waiting_import': WaitingImportTable
    'conversations.conversation_map': ConversationMapTable
    'conversations.decision': DecisionTable
    'conversations.no_letters': NoLettersTable
  }
}
