import type { Generated } from 'kysely'

export interface OpenedBoxTable {
  readonly community_id: string
  readonly ballot_id: string
  readonly opened_at: Date
  readonly papers: number
  readonly receipts: number
  readonly papers_hash: Buffer
  readonly receipts_hash: Buffer
  readonly channels: Readonly<Record<string, number>>
  readonly left_out: Generated<Readonly<Record<string, number>>>
}

export interface DeclaredGroupTable {
  readonly community_id: string
  readonly ballot_id: string
  readonly paper_number: Buffer
  readonly groups: Readonly<Record<string, string>>
}

export interface GroupShareTable {
  readonly community_id: string
  readonly ballot_id: string
  readonly shares: unknown
}

export interface LotPartTable {
  readonly community_id: string
  readonly ballot_id: string
  readonly place: 1 | 2
  readonly part: string
  readonly person_id: string
  readonly given_at: Date
  readonly ledger_head: string | null
}

export interface DepartureTable {
  readonly community_id: string
  readonly ballot_id: string
  readonly departure_id: string
  readonly decision: string
  readonly reason: string
  readonly made_at: Date
}

export interface NextStepTable {
  readonly community_id: string
  readonly ballot_id: string
  readonly number: number
  readonly said_at: Date
  readonly text: string
}

export interface WaitingImportTable {
  readonly community_id: string
  readonly job_id: string
  readonly person_id: string
  readonly words: unknown
  readonly file: Buffer
  readonly asked_at: Generated<Date>
}

declare module '#platform/database/tables.ts' {
  interface Tables {
    'ballots.opened_box': OpenedBoxTable
    'ballots.declared_group': DeclaredGroupTable
    'ballots.group_share': GroupShareTable
    'ballots.lot_part': LotPartTable
    'ballots.departure': DepartureTable
    'ballots.next_step': NextStepTable
    'ballots.waiting_import': WaitingImportTable
  }
}
