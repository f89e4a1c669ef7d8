import { sql } from 'kysely'
import { perform } from '#platform/acts/act.ts'
import { visitor } from '#platform/acts/actor.ts'
import { findCommunity } from '#platform/community.ts'
import type { House } from '#platform/house.ts'
import type { CommunityId } from '#platform/ids.ts'
import type { JobKind } from '#platform/jobs/jobs.ts'
import { turnBallotJob } from '../acts/queue-turns.ts'
import { remindVoters } from '../acts/remember-began.ts'
import { turnBallot } from '../acts/turn-ballot.ts'
import type { BallotId } from '../vocabulary.ts'

/** Opens, reminds or closes at the moment of it. Doing it again changes nothing. */
export const turnBallotKind = (house: House): JobKind<{ readonly ballot: BallotId }> => ({
  name: turnBallotJob,
  retries: 20,
  secondsToFinish: 120,
  async run({ communityId, ballot }) {
    const community = await findCommunity(house.database.read, communityId)
    if (!community) return
    const by = { community, actor: visitor }
    await perform(house, by, turnBallot, { ballot })
    for (;;) {
      const reminded = await perform(house, by, remindVoters, { ballot })
      if (!reminded.ok || reminded.value === 0) return
    }
  },
})

/** At start: whatever should have opened or closed while nothing ran, or after a restored backup, does so now. */
export async function turnWhatIsDue(house: House): Promise<void> {
  const due = await sql<{ communityId: CommunityId; ballot: BallotId }>`
    SELECT community_id AS "communityId", ballot_id AS ballot FROM ballots.ballot
    WHERE state = 'open' AND (closes_at <= now() OR (begun_at IS NULL AND opens_at <= now()))`.execute(
    house.database.kysely,
  )
  const kind = turnBallotKind(house)
  for (const each of due.rows) await kind.run({ ...each, jobId: house.newId<'job'>() })
}
