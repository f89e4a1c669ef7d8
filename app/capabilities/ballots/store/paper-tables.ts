import type { Choices } from '../vocabulary.ts'

interface OfBallot {
  readonly community_id: string
  readonly ballot_id: string
}

export interface CodeBatchTable extends OfBallot {
  readonly batch_id: string
  readonly number: number
  readonly size: number
  readonly made_by: string | null
  readonly made_at: Date
}

export interface CodeSlipTable extends OfBallot {
  readonly entry_id: string
  readonly batch_id: string
  readonly slip: number
}

export interface BoothTable extends OfBallot {
  readonly booth_id: string
  readonly number: number
  readonly name: string
  readonly made_at: Date
}

export interface PaperMarkTable extends OfBallot {
  readonly entry_id: string
  readonly booth_id: string
  readonly is_late: boolean
}

export interface SheetBatchTable extends OfBallot {
  readonly batch_id: string
  readonly number: number
  readonly booth_id: string
  readonly size: number
  readonly option_order: readonly number[]
  readonly is_large: boolean
  readonly made_at: Date
  readonly in_box: number | null
  readonly set_aside: number | null
  readonly spoilt: number | null
  readonly unused: number | null
  readonly counted_by: string | null
}

export interface SheetEntryTable extends OfBallot {
  readonly batch_id: string
  readonly sheet: number
  readonly turn: number
  readonly entered_by: string | null
  readonly choices: Choices | null
}

export interface PaperEndTable extends OfBallot {
  readonly ended_by: string | null
  readonly ended_at: Date
}

export interface HelpSessionTable extends OfBallot {
  readonly session_id: string
  readonly helper: string
  readonly entry_id: string
  readonly started_at: Date
}

declare module '#platform/database/tables.ts' {
  interface Tables {
    'ballots.code_batch': CodeBatchTable
    'ballots.code_slip': CodeSlipTable
    'ballots.booth': BoothTable
    'ballots.paper_mark': PaperMarkTable
    'ballots.sheet_batch': SheetBatchTable
    'ballots.sheet_entry': SheetEntryTable
    'ballots.paper_end': PaperEndTable
    'ballots.help_session': HelpSessionTable
  }
}
