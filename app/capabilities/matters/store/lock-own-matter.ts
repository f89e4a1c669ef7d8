import { placeLineOf } from '#capabilities/places/index.ts'
import type { Deed } from '#platform/acts/act.ts'
import { done, type Result, refuse } from '#platform/result.ts'
import { mayLookAfterMatters, mayLookAfterSomeMatters } from '../rules/may-look-after-matters.ts'
import type { MatterId } from '../vocabulary.ts'
import { lockMatter } from './save-matter.ts'
import type { MatterTable } from './tables.ts'

export type NotOwnMatter = { readonly kind: 'not-yours-to-do' | 'no-such-matter' }

/** The matter, for somebody who looks after it. Drafts of others are to them as if they were not there. */
export async function lockOwnMatter(deed: Deed, matterId: MatterId): Promise<Result<MatterTable, NotOwnMatter>> {
  if (mayLookAfterSomeMatters(deed.actor) !== 'yes') return refuse({ kind: 'not-yours-to-do' })
  const matter = await lockMatter(deed.write, deed.community.id, matterId)
  if (!matter) return refuse({ kind: 'no-such-matter' })
  const line = await placeLineOf(deed.write, deed.community.id, matter.place_code)
  if (mayLookAfterMatters(deed.actor, line) === 'yes') return done(matter)
  return refuse({ kind: matter.state === 'draft' ? 'no-such-matter' : 'not-yours-to-do' })
}
