import { recordInLedger } from '#capabilities/ledger/index.ts'
import { placeLineOf } from '#capabilities/places/index.ts'
import type { Act, Deed } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import { mayLookAfterMatters } from '../rules/may-look-after-matters.ts'
import { whatChanged } from '../rules/what-changed.ts'
import { lockOwnMatter } from '../store/lock-own-matter.ts'
import { updateMatter } from '../store/save-matter.ts'
import type { MatterId } from '../vocabulary.ts'

export interface ChangeMatter {
  readonly matterId: MatterId
  readonly title?: string
  readonly question?: string
  readonly summary?: string
  readonly placeCode?: string | null
  readonly responsible?: string
}

export type ChangeMatterRefusal =
  | { readonly kind: 'not-yours-to-do' | 'no-such-matter' }
  /** It would be about a place that they do not look after. */
  | { readonly kind: 'not-your-place' }

/** Changes what a matter says. Its address stays. */
export const changeMatter: Act<ChangeMatter, null, ChangeMatterRefusal> = async (deed, input) => {
  const { matterId, placeCode, ...words } = input
  const communityId = deed.community.id
  const own = await lockOwnMatter(deed, matterId)
  if (!own.ok) return own
  const matter = own.value
  if (placeCode !== undefined && placeCode !== matter.place_code && !(await isTheirs(deed, placeCode)))
    return refuse({ kind: 'not-your-place' })
  const given = { ...words, ...(placeCode === undefined ? {} : { place_code: placeCode }) }
  const changed = whatChanged(matter, given)
  if (changed.length === 0) return done(null)
  await updateMatter(deed.write, { communityId, matterId }, given)
  if (matter.state === 'draft') return done(null)
  const facts = { title: input.title ?? matter.title, slug: matter.slug, changed }
  await recordInLedger(deed, { kind: 'matter-changed', subject: matterId, facts })
  return done(null)
}

const isTheirs = async ({ write, community, actor }: Deed, code: string | null): Promise<boolean> =>
  mayLookAfterMatters(actor, await placeLineOf(write, community.id, code)) === 'yes'
