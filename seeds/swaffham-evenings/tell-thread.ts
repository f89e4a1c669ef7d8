import { findItemAnywhere, findMatter, openMatter } from '#capabilities/matters/index.ts'
import { type Act, perform } from '#platform/acts/act.ts'
import type { Actor } from '#platform/acts/actor.ts'
import type { Community } from '#platform/community.ts'
import type { Read } from '#platform/database/handles.ts'
import type { House } from '#platform/house.ts'
import type { CommunityId } from '#platform/ids.ts'
import { done } from '#platform/result.ts'
import { castOf, does } from './cast.ts'
import { promiseAndCheck } from './promise-and-check.ts'
import { proposeAndDecide } from './propose-and-decide.ts'
import { matter as words } from './words.ts'

export const threadSlug = 'a-thread-to-follow-evenings-for-teenagers-in-swaffham'

export const isThreadTold = async (read: Read, communityId: CommunityId): Promise<boolean> =>
  (await findMatter(read, communityId, { slug: threadSlug }, 'published')) !== null

/**
 * One whole thread, from remarks of the finished conversation to promises kept, late and not noticed, all of it by the acts that
 * everybody uses; in one transaction, so that it is there whole or not at all.
 */
export async function tellThread(
  house: House,
  by: { readonly community: Community; readonly actor: Actor },
  conversation: string,
): Promise<void> {
  await perform(house, by, tell, { conversation })
}

const tell: Act<{ readonly conversation: string }, null, never> = async (deed, { conversation }) => {
  const cast = await castOf(deed)
  const source = await findItemAnywhere(deed.write, deed.community.id, conversation)
  if (!source) throw new Error('The conversation that the thread begins with is not there.')
  const { matterId, slug } = await does({ deed }, cast.officer, openMatter, words)
  if (slug !== threadSlug) throw new Error(`The thread of the demonstration is at an unexpected address: ${slug}`)
  const thread = { deed, cast, matter: matterId }
  const proposal = await proposeAndDecide(thread, source.matterId)
  await promiseAndCheck(thread, proposal)
  return done(null)
}
