import { perform } from '#platform/acts/act.ts'
import { visitor } from '#platform/acts/actor.ts'
import { findCommunity } from '#platform/community.ts'
import type { House } from '#platform/house.ts'
import type { JobKind } from '#platform/jobs/jobs.ts'
import { countBallotJob, saveCount } from '../acts/save-count.ts'
import { countApart } from '../live/count-apart.ts'
import { type Ballot, findBallot } from '../reads/find-ballot.ts'
import { findBox, listLotParts } from '../reads/find-result.ts'
import { drawnLot } from '../rules/lots.ts'
import type { BallotId } from '../vocabulary.ts'

export interface CountPayload {
  readonly ballot: BallotId
}

/** Counts what was in an opened box, in a thread of its own. Begun again at any moment it comes to the same. */
export const countBallotKind = (house: House): JobKind<CountPayload> => ({
  name: countBallotJob,
  retries: 20,
  secondsToFinish: 1_800,
  async run({ communityId, ballot: id }) {
    const { read } = house.database
    const community = await findCommunity(read, communityId)
    const ballot = community && (await findBallot(read, communityId, { id }))
    if (!community || !ballot?.frozen || !(await findBox(read, ballot.key))) return
    const lot = await lotOf(house, ballot)
    const isAfterLots = ballot.state === 'counted'
    if (isAfterLots && !lot) return
    const { key, frozen, rollSize: roll } = ballot
    const { result, groups } = await countApart(house, { key, frozen, roll, lot })
    await perform(house, { community, actor: visitor }, saveCount, { ballot: id, result, groups, isAfterLots })
  },
})

/** The order that was drawn, once both parts and the record's entry are there. */
async function lotOf({ database }: House, { key, id, options }: Ballot): Promise<readonly number[] | null> {
  const [first, second] = await listLotParts(database.read, key)
  if (!first || !second?.ledgerHead) return null
  const seed = { ballot: id, first: first.part, second: second.part, ledgerHead: second.ledgerHead }
  return drawnLot(
    seed,
    options.map(({ number }) => number),
  ).order
}
