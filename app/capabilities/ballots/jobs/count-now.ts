import type { Community } from '#platform/community.ts'
import type { House } from '#platform/house.ts'
import { findBallot } from '../reads/find-ballot.ts'
import { countBallotKind } from './count-ballot.ts'

/** Counts a closed ballot whose papers are published, without waiting for the queue. */
export async function countNow(house: House, community: Community, slug: string): Promise<void> {
  const ballot = await findBallot(house.database.read, community.id, { slug })
  if (!ballot) return
  await countBallotKind(house).run({ communityId: community.id, jobId: house.newId<'job'>(), ballot: ballot.id })
}
