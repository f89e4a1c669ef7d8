import './store/tables.ts'

export { type RecordInLedger, recordInLedger } from './acts/record-in-ledger.ts'
export { ledgerHead } from './reads/ledger-head.ts'
export { listEntries } from './reads/list-entries.ts'
export { streamLedgerPart } from './reads/stream-ledger-part.ts'
export type { Facts, LedgerHead } from './vocabulary.ts'
