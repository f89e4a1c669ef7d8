import type { Deed } from '#platform/acts/act.ts'
import type { MatterId } from '../vocabulary.ts'

export const tellFollowersJob = 'tell-followers'

export interface News {
  readonly matterId: MatterId
  /** The subject of the letter. */
  readonly subject: string
  /** What happened, in a few plain sentences. */
  readonly text: string
  /** The path of the page that says more. */
  readonly href: string
}

/** For acts: tells everyone who follows the matter, after the act's transaction, each when they wanted to hear. */
export async function tellFollowers(deed: Deed, news: News): Promise<void> {
  await deed.queue(tellFollowersJob, { news })
}
