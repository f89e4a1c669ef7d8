import { perform } from '#platform/acts/act.ts'
import { visitor } from '#platform/acts/actor.ts'
import { findCommunity } from '#platform/community.ts'
import type { House } from '#platform/house.ts'
import type { JobKind } from '#platform/jobs/jobs.ts'
import { endHelp } from '../acts/end-help.ts'
import { endHelpJob } from '../acts/start-help.ts'
import type { BallotId, HelpSessionId } from '../vocabulary.ts'

/** Ends help that was left open. */
export const endHelpKind = (house: House): JobKind<{ readonly ballot: BallotId; readonly session: HelpSessionId }> => ({
  name: endHelpJob,
  retries: 5,
  secondsToFinish: 60,
  async run({ communityId, ballot, session }) {
    const community = await findCommunity(house.database.read, communityId)
    if (community) await perform(house, { community, actor: visitor }, endHelp, { ballot, of: { session } })
  },
})
