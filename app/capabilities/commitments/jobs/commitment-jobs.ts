import { perform } from '#platform/acts/act.ts'
import { visitor } from '#platform/acts/actor.ts'
import { findCommunity } from '#platform/community.ts'
import type { House } from '#platform/house.ts'
import type { CommunityId } from '#platform/ids.ts'
import type { JobKind } from '#platform/jobs/jobs.ts'
import { askAgain } from '../acts/ask-again.ts'
import { closeCheck } from '../acts/end-check.ts'
import { closeCheckJob, type LaterCheck, openLaterCheckJob } from '../acts/open-check.ts'
import { type Reminder, remindOwnerJob, sendReminder } from '../acts/remind-owner.ts'
import type { CheckId } from '../vocabulary.ts'

const often = { retries: 12, secondsToFinish: 120 }

export const remindOwnerKind = (house: House): JobKind<Reminder> => ({
  name: remindOwnerJob,
  ...often,
  async run({ communityId, commitment, dueOn, when }) {
    await perform(house, await byNobody(house, communityId), sendReminder, { commitment, dueOn, when })
  },
})

export const askAgainKind = (house: House): JobKind<LaterCheck> => ({
  name: openLaterCheckJob,
  ...often,
  async run({ communityId, commitment, attempt }) {
    await perform(house, await byNobody(house, communityId), askAgain, { commitment, attempt })
  },
})

export const closeCheckKind = (house: House): JobKind<{ readonly check: CheckId }> => ({
  name: closeCheckJob,
  ...often,
  async run({ communityId, check }) {
    await perform(house, await byNobody(house, communityId), closeCheck, { check })
  },
})

/** The clock acts, nobody in person. */
async function byNobody(house: House, id: CommunityId) {
  const community = await findCommunity(house.database.read, id)
  if (!community) throw new Error('The community of this job is not there.')
  return { community, actor: visitor }
}
