import { sql } from 'kysely'
import type { House } from '#platform/house.ts'
import type { CommunityId } from '#platform/ids.ts'

export interface LedgerEntry {
  readonly kind: string
  readonly subject: string
  readonly facts: Readonly<Record<string, unknown>>
}

/** What the public record of a community says, oldest first. */
export async function ledgerEntries(house: House, community: CommunityId): Promise<readonly LedgerEntry[]> {
  const found = await sql<{ body: string }>`
    SELECT body FROM ledger.entry WHERE community_id = ${community} ORDER BY seq`.execute(house.database.kysely)
  return found.rows.map((row) => JSON.parse(row.body) as LedgerEntry)
}
