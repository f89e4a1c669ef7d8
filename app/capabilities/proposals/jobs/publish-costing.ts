import { perform } from '#platform/acts/act.ts'
import { visitor } from '#platform/acts/actor.ts'
import { findCommunity } from '#platform/community.ts'
import type { House } from '#platform/house.ts'
import type { JobKind } from '#platform/jobs/jobs.ts'
import { publishCosting, publishCostingJob } from '../acts/costing.ts'
import type { CostingId } from '../vocabulary.ts'

/** Publishes what authors had their days to answer. May come twice or late. */
export const publishCostingKind = (house: House): JobKind<{ readonly costing: CostingId }> => ({
  name: publishCostingJob,
  retries: 12,
  secondsToFinish: 60,
  async run({ communityId, costing }) {
    const community = await findCommunity(house.database.read, communityId)
    if (community) await perform(house, { community, actor: visitor }, publishCosting, { costing })
  },
})
