import type { Read } from '#platform/database/handles.ts'
import type { BallotKey, BoothId } from '../vocabulary.ts'

export interface Booth {
  readonly id: BoothId
  readonly number: number
  readonly name: string
}

export async function findBooth(read: Read, { community, ballot }: BallotKey, booth: BoothId): Promise<Booth | null> {
  const row = await read
    .selectFrom('ballots.booth')
    .select(['booth_id', 'number', 'name'])
    .where('community_id', '=', community)
    .where('ballot_id', '=', ballot)
    .where('booth_id', '=', booth)
    .executeTakeFirst()
  return row ? { id: row.booth_id as BoothId, number: row.number, name: row.name } : null
}
