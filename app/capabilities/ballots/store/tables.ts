import type { Generated } from 'kysely'
import type { CountRule } from '../rules/count-rule.ts'
import type { PaperBounds } from '../rules/paper-bounds.ts'
import type { BallotState, Choices, PaperOrigin, PaperType, RollChannel, RollSource } from '../vocabulary.ts'

export interface BallotTable {
  readonly community_id: string
  readonly ballot_id: string
  readonly slug: string
  readonly matter_id: string
  readonly step_id: string | null
  readonly question: string
  readonly background: Generated<string>
  readonly asked_by: string
  readonly promise: Generated<string>
  readonly paper_type: PaperType
  readonly budget_pence: number | null
  readonly rule: CountRule
  readonly bounds: Generated<PaperBounds>
  readonly roll_sources: readonly RollSource[]
  readonly state: Generated<BallotState>
  readonly opens_at: Date | null
  readonly closes_at: Date | null
  readonly opened_at: Date | null
  readonly closed_at: Date | null
  readonly counted_at: Date | null
  readonly frozen: string | null
  readonly frozen_hash: Buffer | null
  readonly import_source: string | null
  readonly import_citation: string | null
  readonly is_made_up: Generated<boolean>
  readonly currency: Generated<string>
  readonly made_at: Date
  readonly has_own_matter: Generated<boolean>
  readonly made_by: string | null
  readonly place_code: string | null
  readonly appeals_to: string | null
  readonly remind_hours: number | null
  readonly begun_at: Date | null
  readonly roll_size: number | null
}

export interface OptionTable {
  readonly community_id: string
  readonly ballot_id: string
  readonly number: number
  readonly option_id: string
  readonly title: string
  readonly summary: Generated<string>
  readonly cost_pence: number | null
  readonly district: string | null
  readonly best_of: string | null
  readonly needs: Generated<readonly number[]>
  readonly from_item: string | null
  readonly external_id: string | null
}

export interface RollEntryTable {
  readonly community_id: string
  readonly ballot_id: string
  readonly entry_id: string
  readonly voter: Buffer
  readonly source: RollSource
  readonly person_id: string | null
  readonly state: Generated<'entitled' | 'given' | 'cancelled'>
  readonly channel: RollChannel | null
  readonly blinded_hash: Buffer | null
  readonly blind_signature: Buffer | null
}

export interface BallotKeyTable {
  readonly community_id: string
  readonly ballot_id: string
  readonly wrapped: Buffer
}

export interface SealedPaperTable {
  readonly community_id: string
  readonly ballot_id: string
  readonly slot: Buffer
  readonly sealed: Buffer
}

export interface PaperTable {
  readonly community_id: string
  readonly ballot_id: string
  readonly paper_number: Buffer
  readonly origin: PaperOrigin
  readonly choices: Choices
  readonly proof: unknown
}

export interface ReceiptTable {
  readonly community_id: string
  readonly ballot_id: string
  readonly receipt: Buffer
}

export interface CountTable {
  readonly community_id: string
  readonly ballot_id: string
  readonly input_hash: Buffer
  readonly result: unknown
  readonly counted_at: Date
}

export interface StopRequestTable {
  readonly community_id: string
  readonly ballot_id: string
  readonly stop_id: string
  readonly reason: string
  readonly asked_by: string | null
  readonly asked_at: Date
  readonly decided_by: string | null
  readonly decided_at: Date | null
  readonly is_confirmed: boolean | null
}

export interface AppealTable {
  readonly community_id: string
  readonly appeal_id: string
  readonly ballot_id: string
  readonly person_id: string | null
  readonly words: string
  readonly made_at: Date
  readonly decided_at: Date | null
  readonly decided_by: string | null
  readonly is_upheld: boolean | null
  readonly reason: string | null
}

export interface RollUploadTable {
  readonly community_id: string
  readonly ballot_id: string
  readonly upload_id: string
  readonly uploaded_by: string
  readonly uploaded_at: Date
  readonly file_name: string
  readonly sealed: Buffer
}

export interface BeganTable {
  readonly community_id: string
  readonly ballot_id: string
  readonly person_id: string
  readonly is_reminded: Generated<boolean>
}

export interface TurnoutTable {
  readonly community_id: string
  readonly ballot_id: string
  readonly by_hour: Date
  readonly given: number
}

declare module '#platform/database/tables.ts' {
  interface Tables {
    'ballots.ballot': BallotTable
    'ballots.option': OptionTable
    'ballots.roll_entry': RollEntryTable
    'ballots.ballot_key': BallotKeyTable
    'ballots.sealed_paper': SealedPaperTable
    'ballots.paper': PaperTable
    'ballots.receipt': ReceiptTable
    'ballots.count': CountTable
    'ballots.stop_request': StopRequestTable
    'ballots.appeal': AppealTable
    'ballots.roll_upload': RollUploadTable
    'ballots.began': BeganTable
    'ballots.turnout': TurnoutTable
  }
}
