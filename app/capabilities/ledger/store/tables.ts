export interface EntryTable {
  readonly community_id: string
  readonly seq: number
  readonly at: Date
  readonly kind: string
  readonly subject: string
  readonly previous: string
  readonly hash: string
  readonly body: string
}

export interface HeadTable {
  readonly community_id: string
  readonly seq: number
  readonly at: Date
  readonly hash: string
}

declare module '#platform/database/tables.ts' {
  interface Tables {
    'ledger.entry': EntryTable
    'ledger.head': HeadTable
  }
}
