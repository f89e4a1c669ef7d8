import type { Kysely, Transaction } from 'kysely'
import type { Tables } from './tables.ts'

declare const mayWrite: unique symbol

/** Reads only: what pages and reads are given. */
export type Read = Pick<Kysely<Tables>, 'selectFrom' | 'with' | 'fn' | 'getExecutor'>

/** Reads and writes inside one transaction: what acts and stores are given. Every Write can be used as a Read. */
export type Write = Transaction<Tables> & { readonly [mayWrite]: true }
