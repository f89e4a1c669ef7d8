import { sql } from 'kysely'
import { perform } from '#platform/acts/act.ts'
import { visitor } from '#platform/acts/actor.ts'
import { findCommunity } from '#platform/community.ts'
import type { House } from '#platform/house.ts'
import type { CommunityId } from '#platform/ids.ts'
import type { JobKind } from '#platform/jobs/jobs.ts'
import { publishPapers } from '../acts/publish-papers.ts'
import { openBoxJob } from '../acts/queue-turns.ts'
import type { BallotId } from '../vocabulary.ts'
import { countBallotKind } from './count-ballot.ts'

interface OpenBoxPayload {
  readonly ballot: BallotId
}

/** Publishes the papers of a closed ballot, then counts them. Killed and begun again at any moment it comes to the same. */
export const openBoxKind = (house: House): JobKind<OpenBoxPayload> => ({
  name: openBoxJob,
  retries: 20,
  secondsToFinish: 600,
  async run(job) {
    const community = await findCommunity(house.database.read, job.communityId)
    if (community) await perform(house, { community, actor: visitor }, publishPapers, { ballot: job.ballot })
  },
})

/** At start: boxes that nobody opened, and counts that nobody made, because the server was away or a backup came back. */
export async function finishWhatIsClosed(house: House): Promise<void> {
  const { rows } = await sql<{ communityId: CommunityId; ballot: BallotId }>`
    SELECT community_id AS "communityId", ballot_id AS ballot FROM ballots.ballot WHERE state = 'closed'`.execute(
    house.database.kysely,
  )
  for (const each of rows) {
    const job = { ...each, jobId: house.newId<'job'>() }
    await openBoxKind(house).run(job)
    await countBallotKind(house).run(job)
  }
}
