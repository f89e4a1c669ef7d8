import { perform } from '#platform/acts/act.ts'
import { visitor } from '#platform/acts/actor.ts'
import type { Community } from '#platform/community.ts'
import type { House } from '#platform/house.ts'
import { closeBallot } from '../acts/close-ballot.ts'
import { publishPapers } from '../acts/publish-papers.ts'
import type { BallotKey } from '../vocabulary.ts'
import { minutesFromNow, moveTimes } from './build-ballot.ts'

/** Lets a ballot's time come, closes it and publishes its papers, by the acts themselves. */
export async function closeAndPublish(house: House, community: Community, key: BallotKey): Promise<void> {
  await moveTimes(house, key, { opens_at: minutesFromNow(-60), closes_at: minutesFromNow(-1) })
  const by = { community, actor: visitor }
  for (const act of [closeBallot, publishPapers]) {
    const result = await perform(house, by, act as typeof closeBallot, { ballot: key.ballot })
    if (!result.ok || !['closed', 'published'].includes(result.value)) throw new Error(JSON.stringify(result))
  }
}
