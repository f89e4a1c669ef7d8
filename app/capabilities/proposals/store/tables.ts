import type { ColumnType } from 'kysely'
import type {
  AuthorRole,
  CostingState,
  Feasibility,
  ProposalState,
  Shown,
  Side,
  SuggestionKind,
  SupportWay,
} from '../vocabulary.ts'

export interface ProposalTable {
  readonly community_id: string
  readonly proposal_id: string
  readonly matter_id: string
  readonly slug: string
  readonly title: string
  readonly why: string
  readonly who_benefits: string
  readonly place_words: string
  readonly place_code: string | null
  readonly lat: number | null
  readonly lng: number | null
  readonly rough_cost: number | null
  readonly state: ProposalState
  readonly state_words: string
  readonly state_since: Date
  readonly shown: Shown
  readonly merged_into: string | null
  readonly supports: number
  readonly made_at: Date
  readonly changed_at: Date
}

export interface AuthorTable {
  readonly community_id: string
  readonly proposal_id: string
  readonly author_id: string
  readonly person_id: string | null
  readonly in_role: AuthorRole
  readonly is_named: boolean
  readonly is_first: boolean
  readonly came_from: string | null
  readonly since: Date
}

export interface AuthorInvitationTable {
  readonly community_id: string
  readonly invitation_id: string
  readonly proposal_id: string
  readonly key_hash: Buffer
  readonly email: string | null
  readonly invited_by: string | null
  readonly made_at: Date
  readonly expires_at: Date
  readonly ended_at: Date | null
  readonly ending: 'accepted' | 'declined' | 'taken-back' | null
}

export interface SupportTable {
  readonly community_id: string
  readonly proposal_id: string
  readonly person_id: string
  readonly came_from: string | null
  readonly kept_at: Date | null
  readonly since: Date
}

export interface SupportStepTable {
  readonly community_id: string
  readonly step_id: string
  readonly person_id: string
  readonly from_proposal: string | null
  readonly to_proposal: string | null
  readonly how: SupportWay
  readonly at: Date
}

export interface StateChangeTable {
  readonly community_id: string
  readonly change_id: string
  readonly proposal_id: string
  readonly state: ProposalState
  readonly words: string
  readonly in_role: string | null
  readonly by_act: string
  readonly at: Date
}

export interface ArgumentTable {
  readonly community_id: string
  readonly argument_id: string
  readonly proposal_id: string
  readonly side: Side
  readonly text: string
  readonly person_id: string | null
  readonly shown: Shown
  readonly useful: number
  readonly not_useful: number
  readonly made_at: Date
}

export interface ArgumentRatingTable {
  readonly community_id: string
  readonly argument_id: string
  readonly person_id: string
  readonly is_useful: boolean
  readonly at: Date
}

export interface SuggestionTable {
  readonly community_id: string
  readonly suggestion_id: string
  readonly kind: SuggestionKind
  readonly proposal_id: string
  readonly other_id: string | null
  readonly title: string
  readonly why: string
  readonly reason: string
  readonly person_id: string | null
  readonly made_at: Date
  readonly decide_from: Date
  readonly state: 'open' | 'done' | 'declined' | 'void'
  readonly ended_at: Date | null
  readonly ended_by: 'authors' | 'facilitator' | null
  readonly ending: string
  readonly made_proposal: string | null
}

export interface AgreementTable {
  readonly community_id: string
  readonly suggestion_id: string
  readonly person_id: string
  readonly agrees: boolean
  readonly at: Date
}

export interface CostingTable {
  readonly community_id: string
  readonly costing_id: string
  readonly proposal_id: string
  readonly person_id: string | null
  readonly in_role: 'officer' | 'organisation'
  readonly organisation_id: string | null
  readonly body: string
  readonly no_interest_at: Date | null
  readonly state: CostingState
  readonly cost_from: number | null
  readonly cost_to: number | null
  readonly yearly_from: number | null
  readonly yearly_to: number | null
  readonly feasible: Feasibility | null
  readonly reasons: string
  readonly sources: string
  readonly asked_at: Date
  readonly stated_at: Date | null
  readonly answer_until: Date | null
  readonly answer: string
  readonly answered_at: Date | null
  readonly published_at: Date | null
  readonly ending: string
}

export interface DraftTable {
  readonly community_id: string
  readonly draft_id: string
  readonly person_id: string | null
  readonly key_hash: Buffer
  readonly typed: ColumnType<Record<string, string>, string, string>
  readonly made_at: Date
  readonly changed_at: Date
  readonly became: string | null
}

export interface PhotoTable {
  readonly community_id: string
  readonly photo_id: string
  readonly draft_id: string | null
  readonly proposal_id: string | null
  readonly position: number
  readonly alt: string
  readonly width: number
  readonly height: number
  readonly large: Buffer
  readonly small: Buffer
  readonly made_at: Date
}

export interface ReportTable {
  readonly community_id: string
  readonly report_id: string
  readonly proposal_id: string
  readonly argument_id: string | null
  readonly person_id: string | null
  readonly reason_key: string
  readonly words: string
  readonly made_at: Date
  readonly seen_at: Date | null
}

export interface ModerationTable {
  readonly community_id: string
  readonly moderation_id: string
  readonly proposal_id: string
  readonly argument_id: string | null
  readonly decided: 'held' | 'hidden' | 'published' | 'left'
  readonly reason_key: string | null
  readonly note: string
  readonly decided_by: string | null
  readonly is_automatic: boolean
  readonly appeal_id: string | null
  readonly at: Date
}

export interface AppealTable {
  readonly community_id: string
  readonly appeal_id: string
  readonly moderation_id: string
  readonly person_id: string | null
  readonly words: string
  readonly made_at: Date
  readonly decided_at: Date | null
  readonly decided_by: string | null
  readonly is_upheld: boolean | null
  readonly answer: string
}

export interface NoLettersTable {
  readonly community_id: string
  readonly person_id: string
  readonly since: Date
}

declare module '#platform/database/tables.ts' {
  interface Tables {
    'proposals.proposal': ProposalTable
    'proposals.author': AuthorTable
    'proposals.author_invitation': AuthorInvitationTable
    'proposals.support': SupportTable
    'proposals.support_step': SupportStepTable
    'proposals.state_change': StateChangeTable
    'proposals.argument': ArgumentTable
    'proposals.argument_rating': ArgumentRatingTable
    'proposals.suggestion': SuggestionTable
    'proposals.agreement': AgreementTable
    'proposals.costing': CostingTable
    'proposals.draft': DraftTable
    'proposals.photo': PhotoTable
    'proposals.report': ReportTable
    'proposals.moderation': ModerationTable
    'proposals.appeal': AppealTable
    'proposals.no_letters': NoLettersTable
  }
}
