import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'

export interface RegisterSummary {
  readonly source: string
  readonly importedAt: Date
  readonly lines: number
  readonly entries: number
  readonly doubles: number
  readonly unusable: number
  /** People who became residents by a list, this one or one before. */
  readonly residents: number
}

/** The list of residents that was imported last, as counts; null where there is none. */
export async function findRegister(read: Read, communityId: CommunityId): Promise<RegisterSummary | null> {
  const row = await read
    .selectFrom('people.register')
    .selectAll()
    .where('community_id', '=', communityId)
    .orderBy('imported_at', 'desc')
    .orderBy('register_id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return null
  const residents = await read
    .selectFrom('people.person')
    .select((on) => on.fn.countAll<number>().as('count'))
    .where('community_id', '=', communityId)
    .where('resident_by', '=', 'register')
    .executeTakeFirstOrThrow()
  const { source, lines, entries, doubles, unusable } = row
  return { source, importedAt: row.imported_at, lines, entries, doubles, unusable, residents: residents.count }
}
