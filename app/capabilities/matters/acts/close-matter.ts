import { recordInLedger } from '#capabilities/ledger/index.ts'
import type { Act } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import { mayLookAfterMatters } from '../rules/may-look-after-matters.ts'
import { lockMatter, updateMatter } from '../store/save-matter.ts'
import type { MatterId } from '../vocabulary.ts'

export interface CloseMatter {
  readonly matterId: MatterId
  /** `decided`: there is a decision, and it may still have to be carried out. `closed`: nothing more will happen. */
  readonly state: 'decided' | 'closed'
  /** What was decided, or why it is closed, in words for everyone. */
  readonly outcome: string
}

export type CloseMatterRefusal = {
  readonly kind: 'not-yours-to-do' | 'no-such-matter' | 'not-open' | 'steps-are-open' | 'outcome-missing'
}

/** Says that a matter is decided, or closes it. What was decided can later be closed, not the other way. */
export const closeMatter: Act<CloseMatter, null, CloseMatterRefusal> = async (deed, { matterId, state, outcome }) => {
  if (mayLookAfterMatters(deed.actor) !== 'yes') return refuse({ kind: 'not-yours-to-do' })
  if (outcome.trim() === '') return refuse({ kind: 'outcome-missing' })
  const communityId = deed.community.id
  const matter = await lockMatter(deed.write, communityId, matterId)
  if (!matter) return refuse({ kind: 'no-such-matter' })
  if (matter.state !== 'open' && !(matter.state === 'decided' && state === 'closed'))
    return refuse({ kind: 'not-open' })
  if (state === 'closed' && (await hasOpenStep(deed.write, communityId, matterId)))
    return refuse({ kind: 'steps-are-open' })
  await updateMatter(deed.write, { communityId, matterId }, { state, outcome, closed_at: deed.now })
  const facts = { title: matter.title, slug: matter.slug }
  await recordInLedger(deed, { kind: `matter-${state}`, subject: matterId, facts })
  return done(null)
}

async function hasOpenStep(
  write: Parameters<typeof lockMatter>[0],
  communityId: string,
  matterId: MatterId,
): Promise<boolean> {
  const open = await write
    .selectFrom('matters.step')
    .select('step_id')
    .where('community_id', '=', communityId)
    .where('matter_id', '=', matterId)
    .where('state', '=', 'open')
    .limit(1)
    .executeTakeFirst()
  return open !== undefined
}
