import type { Promises, Team } from '../rules/charter.ts'
import type { ClockState, EventKind, FinalAnswer, ModerationReason, RoundState } from '../vocabulary.ts'

interface CharterTable {
  readonly community_id: string
  readonly version: number
  readonly teams: readonly Team[]
  readonly promises: Promises
  readonly conduct: string
  readonly made_by_role: string
  readonly made_at: Date
}

interface HolderTable {
  readonly community_id: string
  readonly team_id: string
  readonly accountable_id: string | null
  readonly superior_id: string | null
}

export interface ClockTable {
  readonly community_id: string
  readonly item_id: string
  readonly matter_id: string
  readonly kind: string
  readonly title: string
  readonly words: string
  readonly href: string
  readonly place_code: string | null
  readonly author_id: string | null
  readonly team_id: string
  readonly team: string
  readonly post: string
  readonly owner_id: string | null
  readonly charter_version: number
  readonly started_on: string
  readonly first_due_on: string
  readonly due_on: string
  readonly calendar: string
  readonly state: ClockState
  readonly asked_on: string | null
  readonly ended_on: string | null
  readonly days_taken: number | null
  readonly answer: FinalAnswer | null
  /** Taken down: its words are shown to nobody else, its clock to everyone. */
  readonly is_hidden: boolean
}

interface ReportTable {
  readonly community_id: string
  readonly report_id: string
  readonly item_id: string
  readonly person_id: string | null
  readonly reason_key: ModerationReason
  readonly words: string
  readonly made_at: Date
  readonly seen_at: Date | null
}

export interface ModerationTable {
  readonly community_id: string
  readonly moderation_id: string
  readonly item_id: string
  readonly decided: 'hidden' | 'published' | 'left'
  readonly reason_key: ModerationReason | null
  readonly note: string
  readonly decided_by: string | null
  readonly is_on_appeal: boolean
  readonly at: Date
  readonly appeal_words: string
  readonly appealed_at: Date | null
  readonly appeal_answer: string
  readonly appeal_decided_at: Date | null
}

export interface EventTable {
  readonly community_id: string
  readonly event_id: string
  readonly item_id: string
  readonly kind: EventKind
  readonly at: Date
  readonly by_role: string | null
  readonly by_person: string | null
  readonly words: string
  /** Why an answer was corrected. */
  readonly reason: string
  readonly answer: string | null
  readonly team: string
  readonly post: string
  readonly due_on: string
}

interface NoLettersTable {
  readonly community_id: string
  readonly person_id: string
  readonly since: Date
}

export interface RoundTable {
  readonly community_id: string
  readonly round_id: string
  readonly state: RoundState
  readonly answer: FinalAnswer | null
  readonly words: string
  readonly by_role: string | null
  readonly by_person: string | null
  readonly job_id: string | null
  readonly made_at: Date
}

interface RoundItemTable {
  readonly community_id: string
  readonly round_id: string
  readonly item_id: string
  readonly state: 'chosen' | 'answered' | 'skipped'
}

interface ReminderDayTable {
  readonly community_id: string
  readonly day: string
}

declare module '#platform/database/tables.ts' {
  interface Tables {
    'replies.charter': CharterTable
    'replies.holder': HolderTable
    'replies.clock': ClockTable
    'replies.event': EventTable
    'replies.report': ReportTable
    'replies.moderation': ModerationTable
    'replies.no_letters': NoLettersTable
    'replies.reminder_day': ReminderDayTable
    'replies.round': RoundTable
    'replies.round_item': RoundItemTable
  }
}
