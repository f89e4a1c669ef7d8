import { sql } from 'kysely'
import type { Read } from '#platform/database/handles.ts'
import type { CommunityId, PersonId } from '#platform/ids.ts'

export interface DrawResidents {
  readonly count: number
  /** Decides the draw: the same seed draws the same people from the same residents. */
  readonly seed: string
  readonly except: readonly PersonId[]
  /** Those who were drawn lately, who come only when nobody else is left. */
  readonly rested: readonly PersonId[]
}

/** Residents drawn by chance, those first who have not been drawn lately. For asking them; never for pages. */
export async function drawResidents(
  read: Read,
  communityId: CommunityId,
  { count, seed, except, rested }: DrawResidents,
): Promise<readonly PersonId[]> {
  const found = await sql<{ person: PersonId }>`
    SELECT person_id AS person FROM people.person
    WHERE community_id = ${communityId} AND resident_by IS NOT NULL AND erased_at IS NULL
      AND person_id <> ALL (${except}::uuid[])
    ORDER BY person_id = ANY (${rested}::uuid[]), sha256(convert_to(${seed} || person_id::text, 'UTF8'))
    LIMIT ${count}`.execute(read)
  return found.rows.map(({ person }) => person)
}
