import { recordInLedger } from '#capabilities/ledger/index.ts'
import type { Act } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import { mayLookAfterMatters } from '../rules/may-look-after-matters.ts'
import { whatChanged } from '../rules/what-changed.ts'
import { lockMatter, updateMatter } from '../store/save-matter.ts'
import type { MatterId } from '../vocabulary.ts'

export interface ChangeMatter {
  readonly matterId: MatterId
  readonly title?: string
  readonly question?: string
  readonly summary?: string
  readonly placeCode?: string | null
  readonly responsible?: string
}

export type ChangeMatterRefusal = { readonly kind: 'not-yours-to-do' | 'no-such-matter' }

/** Changes what a matter says. Its address stays. */
export const changeMatter: Act<ChangeMatter, null, ChangeMatterRefusal> = async (deed, input) => {
  if (mayLookAfterMatters(deed.actor) !== 'yes') return refuse({ kind: 'not-yours-to-do' })
  const { matterId, placeCode, ...words } = input
  const communityId = deed.community.id
  const matter = await lockMatter(deed.write, communityId, matterId)
  if (!matter) return refuse({ kind: 'no-such-matter' })
  const given = { ...words, ...(placeCode === undefined ? {} : { place_code: placeCode }) }
  const changed = whatChanged(matter, given)
  if (changed.length === 0) return done(null)
  await updateMatter(deed.write, { communityId, matterId }, given)
  if (matter.state === 'draft') return done(null)
  const facts = { title: input.title ?? matter.title, slug: matter.slug, changed }
  await recordInLedger(deed, { kind: 'matter-changed', subject: matterId, facts })
  return done(null)
}
