import { perform } from '#platform/acts/act.ts'
import { visitor } from '#platform/acts/actor.ts'
import type { Community } from '#platform/community.ts'
import type { House } from '#platform/house.ts'
import { castPaper } from '../acts/cast-paper.ts'
import { closeBallot } from '../acts/close-ballot.ts'
import { countBallotKind } from '../jobs/count-ballot.ts'
import { openBoxKind } from '../jobs/open-box.ts'
import type { PaperBallot } from '../live/open-ballots.ts'
import { findBallot } from '../reads/find-ballot.ts'
import { type FoundResult, findResult } from '../reads/find-result.ts'
import type { FrozenBallot } from '../rules/frozen-ballot.ts'
import { paperTermsOf } from '../rules/paper-terms.ts'
import type { Choices } from '../vocabulary.ts'
import { type BallotOptions, type BuiltBallot, buildBallot, minutesFromNow, moveTimes } from './build-ballot.ts'
import { givenVoter } from './paper-ballot.ts'

export interface VotedBallot extends BuiltBallot {
  readonly paperBallot: PaperBallot
}

/** An open ballot in which so many people voted, each from a browser of their own. */
export async function buildVotedBallot(
  house: House,
  community: Community,
  { votes, ...options }: BallotOptions & { readonly votes: readonly Choices[] },
): Promise<VotedBallot> {
  const built = await buildBallot(house, community, { rollSources: ['confirmed'], ...options })
  const ballot = (await findBallot(house.database.read, community.id, { id: built.id }))!
  const terms = paperTermsOf(JSON.parse(ballot.frozen!) as FrozenBallot)
  const paperBallot = { key: built.key, terms, rollSources: ballot.rollSources, placeCode: ballot.placeCode }
  for (const choices of votes) {
    const voter = await givenVoter(house, paperBallot)
    const cast = await castPaper(house, paperBallot, await voter.bytes(choices))
    if (cast.kind !== 'in-the-box') throw new Error(cast.kind)
  }
  return { ...built, paperBallot }
}

/** Its time comes: it is closed by its own act. */
export async function closeVotedBallot(house: House, community: Community, { id, key }: BuiltBallot): Promise<void> {
  await moveTimes(house, key, { opens_at: minutesFromNow(-60), closes_at: minutesFromNow(-1) })
  await perform(house, { community, actor: visitor }, closeBallot, { ballot: id })
}

/** What the jobs do after the close. */
export async function openAndCount(
  house: House,
  community: Community,
  { id, slug }: BuiltBallot,
): Promise<FoundResult> {
  const job = { communityId: community.id, jobId: house.newId<'job'>(), ballot: id }
  await openBoxKind(house).run(job)
  await countBallotKind(house).run(job)
  return (await findResult(house.database.read, community.id, slug))!
}
