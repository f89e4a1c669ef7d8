import { perform } from '#platform/acts/act.ts'
import { visitor } from '#platform/acts/actor.ts'
import { type Community, findCommunity } from '#platform/community.ts'
import type { House } from '#platform/house.ts'
import type { CommunityId } from '#platform/ids.ts'
import type { JobKind } from '#platform/jobs/jobs.ts'
import { sendDigest } from '../acts/send-digest.ts'
import {
  type AuthorsToTell,
  type OwnDigest,
  sendOwnDigest,
  sendOwnDigestJob,
  tellAuthors,
  tellAuthorsJob,
} from '../acts/tell-authors.ts'
import { type Digest, sendDigestJob, tellBatch } from '../acts/tell-batch.ts'
import { type News, tellFollowersJob } from '../acts/tell-followers.ts'

/** Tells all who follow a matter, batch after batch. */
export const tellFollowersKind = (house: House): JobKind<{ readonly news: News }> => ({
  name: tellFollowersJob,
  retries: 12,
  secondsToFinish: 900,
  async run({ news, communityId, jobId }) {
    const by = { community: await communityOf(house, communityId), actor: visitor }
    for (let told = 1; told > 0; ) {
      const result = await perform(house, by, tellBatch, { news, jobId })
      told = result.ok ? result.value : 0
    }
    await forgetOldRounds(house, communityId)
  },
})

export const sendDigestKind = (house: House): JobKind<Digest> => ({
  name: sendDigestJob,
  retries: 12,
  secondsToFinish: 60,
  async run({ person, dueAt, communityId }) {
    const community = await communityOf(house, communityId)
    await perform(house, { community, actor: visitor }, sendDigest, { person, dueAt })
  },
})

export const tellAuthorsKind = (house: House): JobKind<AuthorsToTell> => ({
  name: tellAuthorsJob,
  retries: 12,
  secondsToFinish: 300,
  async run({ hop, by, communityId }) {
    const community = await communityOf(house, communityId)
    await perform(house, { community, actor: visitor }, tellAuthors, { hop, by })
  },
})

export const sendOwnDigestKind = (house: House): JobKind<OwnDigest> => ({
  name: sendOwnDigestJob,
  retries: 12,
  secondsToFinish: 60,
  async run({ person, dueAt, communityId }) {
    const community = await communityOf(house, communityId)
    await perform(house, { community, actor: visitor }, sendOwnDigest, { person, dueAt })
  },
})

async function communityOf(house: House, id: CommunityId): Promise<Community> {
  const community = await findCommunity(house.database.read, id)
  if (!community) throw new Error('The community of this job is not there.')
  return community
}

/** The queue keeps no job longer than this; a round that old is never done again. */
const daysToKeep = 30

async function forgetOldRounds({ database, clock }: House, communityId: CommunityId): Promise<void> {
  await database.kysely
    .deleteFrom('matters.told')
    .where('community_id', '=', communityId)
    .where('changed_at', '<', new Date(clock.now().getTime() - daysToKeep * 86_400_000))
    .execute()
}
