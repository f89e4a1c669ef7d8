import { sql } from 'kysely'
import type { Read } from '#platform/database/handles.ts'
import type { PersonId } from '#platform/ids.ts'
import type { VoterOnRoll } from '../store/give-papers.ts'
import type { BallotKey, HelpSessionId, RollSource } from '../vocabulary.ts'

export interface Help {
  readonly session: HelpSessionId
  readonly voter: VoterOnRoll
  /** Whole minutes that are left. */
  readonly minutesLeft: number
  /** They voted with help before, and change it now. */
  readonly isChange: boolean
}

/** The help that somebody gives at this moment, while it lasts. @param minutes how long help lasts */
export async function findHelp(
  read: Read,
  { community, ballot }: BallotKey,
  { helper, minutes }: { readonly helper: PersonId; readonly minutes: number },
): Promise<Help | null> {
  const { rows } = await sql<{
    session: HelpSessionId
    voter: Buffer
    source: RollSource
    person: PersonId | null
    secondsLeft: number
    isChange: boolean
  }>`
    SELECT h.session_id AS session, e.voter, e.source, e.person_id AS person, e.state = 'given' AS "isChange",
      (${minutes} * 60 - extract(epoch FROM clock_timestamp() - h.started_at))::int AS "secondsLeft"
    FROM ballots.help_session AS h JOIN ballots.roll_entry AS e USING (community_id, ballot_id, entry_id)
    WHERE h.community_id = ${community} AND h.ballot_id = ${ballot} AND h.helper = ${helper}`.execute(read)
  const row = rows[0]
  if (!row || row.secondsLeft <= 0) return null
  const { session, voter, source, person, secondsLeft, isChange } = row
  return {
    session,
    voter: { voter, source, person, mayBeMade: false },
    minutesLeft: Math.ceil(secondsLeft / 60),
    isChange,
  }
}
