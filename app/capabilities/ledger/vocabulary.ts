/** The form of entries; a part of what is hashed. */
export const ledgerFormat = 'folkmoot-ledger-1'

/** What the first entry of a chain names as the hash before it. */
export const noPrevious = '0'.repeat(64)

export type Fact = string | number | boolean | null | readonly Fact[] | Facts

/** What an entry says: ids, counts, dates, hashes and titles of public things; never names or words of people. */
export interface Facts {
  readonly [name: string]: Fact
}

/** One entry without its own hash: exactly what is hashed. */
export interface EntryBody {
  readonly format: string
  readonly community: string
  readonly seq: number
  /** The moment in UTC with milliseconds: `2026-11-24T12:00:00.000Z`. */
  readonly at: string
  readonly kind: string
  readonly subject: string
  readonly facts: Facts
  readonly previous: string
}

export interface LedgerHead {
  /** 0 while the record is empty. */
  readonly seq: number
  readonly at: Date | null
  readonly hash: string
}
