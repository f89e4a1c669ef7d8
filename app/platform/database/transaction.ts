import { setTimeout as wait } from 'node:timers/promises'
import type { Database } from './database.ts'
import type { Write } from './handles.ts'

/** Serialization failure, deadlock: the transaction did nothing and may be tried again. */
const worthRetrying = new Set(['40001', '40P01'])
const attempts = 6

/** Thrown to leave a transaction undone while giving a value back; used for refusals. */
class Undo<Value> extends Error {
  readonly value: Value
  constructor(value: Value) {
    super('undo')
    this.value = value
  }
}

/**
 * Runs `work` in one transaction and tries again, with growing random pauses, when the database says the attempt
 * collided with another. `undo` leaves everything undone and gives its value back. `work` must not touch the outside
 * world: it may run more than once.
 */
export async function inTransaction<Value>(
  database: Database,
  work: (write: Write, undo: (value: Value) => never) => Promise<Value>,
): Promise<Value> {
  const undo = (value: Value): never => {
    throw new Undo(value)
  }
  for (let attempt = 1; ; attempt++) {
    try {
      return await database.kysely.transaction().execute((transaction) => work(transaction as Write, undo))
    } catch (error) {
      if (error instanceof Undo) return error.value as Value
      if (attempt >= attempts || !worthRetrying.has(codeOf(error))) throw error
      await wait(Math.random() * 10 * 2 ** attempt)
    }
  }
}

/** PostgreSQL's five-letter error code (SQLSTATE), or an empty text. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}
