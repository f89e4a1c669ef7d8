import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import type { EntryTable } from '../store/tables.ts'
import type { EntryBody, Facts } from '../vocabulary.ts'

export interface Entry {
  readonly seq: number
  readonly at: Date
  readonly kind: string
  readonly subject: string
  readonly facts: Facts
  readonly previous: string
  readonly hash: string
  /** Byte for byte what was hashed. */
  readonly body: string
}

export async function findEntry(read: Read, communityId: CommunityId, seq: number): Promise<Entry | null> {
  const row = await read
    .selectFrom('ledger.entry')
    .selectAll()
    .where('community_id', '=', communityId)
    .where('seq', '=', seq)
    .executeTakeFirst()
  return row ? entryOf(row) : null
}

export function entryOf(row: EntryTable): Entry {
  const { facts } = JSON.parse(row.body) as EntryBody
  const { seq, at, kind, subject, previous, hash, body } = row
  return { seq, at, kind, subject, facts, previous, hash, body }
}
