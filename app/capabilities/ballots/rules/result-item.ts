import { createHash } from 'node:crypto'
import type { BallotId } from '../vocabulary.ts'

/** The result as an item of the thread: an id of its own, made from the ballot's, so that counting again finds it. */
export function resultItemOf(ballot: BallotId): string {
  const hex = createHash('sha256').update(`result of ${ballot}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
