import { type MatterId, placeLineOfMatter } from '#capabilities/matters/index.ts'
import type { Actor } from '#platform/acts/actor.ts'
import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import { mayKeepRoll, mayRunBallots } from '../rules/may-run-ballots.ts'

interface Of {
  readonly community: CommunityId
  readonly matter: MatterId
}

/** Whether somebody may run the ballots of this matter: their role is for its place. */
export const mayRunIt = async (read: Read, { community, matter }: Of, actor: Actor): Promise<boolean> =>
  mayRunBallots(actor, await placeLineOfMatter(read, community, matter))

/** Whether somebody may keep the rolls of this matter's ballots. */
export const mayKeepItsRoll = async (read: Read, { community, matter }: Of, actor: Actor): Promise<boolean> =>
  mayKeepRoll(actor, await placeLineOfMatter(read, community, matter))
