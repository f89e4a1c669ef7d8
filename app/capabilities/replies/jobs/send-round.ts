import { perform } from '#platform/acts/act.ts'
import { visitor } from '#platform/acts/actor.ts'
import { findCommunity } from '#platform/community.ts'
import type { House } from '#platform/house.ts'
import type { JobKind } from '#platform/jobs/jobs.ts'
import { sendBatch } from '../acts/send-batch.ts'
import { sendRoundJob } from '../acts/write-round.ts'

/** Sends one answer to all of a round, hundred after hundred. */
export const sendRoundKind = (house: House): JobKind<{ readonly roundId: string }> => ({
  name: sendRoundJob,
  retries: 12,
  secondsToFinish: 900,
  async run({ roundId, communityId }) {
    const community = await findCommunity(house.database.read, communityId)
    if (!community) throw new Error('The community of this job is not there.')
    for (let left = 1; left > 0; ) {
      const result = await perform(house, { community, actor: visitor }, sendBatch, { roundId })
      left = result.ok ? result.value : 0
    }
  },
})
