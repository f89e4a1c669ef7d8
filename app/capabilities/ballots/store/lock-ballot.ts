import { sql } from 'kysely'
import type { Write } from '#platform/database/handles.ts'
import { type Ballot, findBallot } from '../reads/find-ballot.ts'
import type { BallotKey } from '../vocabulary.ts'

/**
 * Takes the ballot's row for this transaction and reads it after. Votes hold a share of it while they are written, so
 * those under way finish first and those that come wait. `at` is the database's clock after the lock was got.
 */
export async function lockBallot(write: Write, { community, ballot }: BallotKey): Promise<Ballot | null> {
  await sql`SELECT 1 FROM ballots.ballot WHERE community_id = ${community} AND ballot_id = ${ballot} FOR UPDATE`.execute(
    write,
  )
  return findBallot(write, community, { id: ballot }, 'drafts-too')
}
