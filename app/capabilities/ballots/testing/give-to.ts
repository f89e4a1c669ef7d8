import type { House } from '#platform/house.ts'
import type { BallotKey } from '../vocabulary.ts'

/** Entries of residents who were given a paper, for tests that only count them. */
export async function giveTo(house: House, { community, ballot }: BallotKey, people: number): Promise<void> {
  const entry = () => ({
    community_id: community,
    ballot_id: ballot,
    entry_id: house.newId(),
    voter: Buffer.from(house.chance.bytes(32)),
    source: 'resident' as const,
    person_id: null,
    state: 'given' as const,
    channel: 'browser' as const,
    blinded_hash: null,
    blind_signature: null,
  })
  await house.database.kysely
    .insertInto('ballots.roll_entry')
    .values(Array.from({ length: people }, entry))
    .execute()
}
