import { createHash } from 'node:crypto'
import type { Deed } from '#platform/acts/act.ts'
import { makeEntry } from '../rules/make-entry.ts'
import { appendEntry } from '../store/append-entry.ts'
import { lockHead } from '../store/lock-head.ts'
import type { Facts, LedgerHead } from '../vocabulary.ts'

export interface RecordInLedger {
  /** What happened, in the past tense: `conversation-opened`. */
  readonly kind: string
  /** The id of what it happened to. */
  readonly subject: string
  readonly facts: Facts
}

/**
 * Writes what an act did to the public record, in the act's own transaction. Call it last: it holds the community's
 * chain until the transaction ends.
 */
export async function recordInLedger(deed: Deed, entry: RecordInLedger): Promise<LedgerHead> {
  const communityId = deed.community.id
  const head = await lockHead(deed.write, communityId)
  const at = head.nextAt
  const body = makeEntry({ ...entry, community: communityId, at }, head)
  const hash = createHash('sha256').update(body).digest('hex')
  const seq = head.seq + 1
  const { kind, subject } = entry
  await appendEntry(deed.write, { communityId, seq, at, kind, subject, previous: head.hash, hash, body })
  return { seq, at, hash }
}
