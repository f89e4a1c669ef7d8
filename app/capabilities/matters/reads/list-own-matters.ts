import type { Matter } from './find-matter.ts'
import { listMatters } from './list-matters.ts'
import { type WhoAsks, whoseMatters } from './whose-matters.ts'

/** The matters that somebody looks after, drafts first: what they may hang their work on. */
export async function listOwnMatters(who: WhoAsks): Promise<readonly Matter[]> {
  const sees = await whoseMatters(who)
  if (sees === 'published') return []
  const which = sees === 'drafts-too' ? {} : { about: sees.draftsAbout }
  return listMatters(who.read, who.community.id, which, 'drafts-too')
}
