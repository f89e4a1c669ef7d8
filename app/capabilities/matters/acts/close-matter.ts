import { recordInLedger } from '#capabilities/ledger/index.ts'
import type { Act, Deed } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import { lockOwnMatter } from '../store/lock-own-matter.ts'
import { updateMatter } from '../store/save-matter.ts'
import type { MatterTable } from '../store/tables.ts'
import { textsFor } from '../texts/texts.ts'
import type { MatterId } from '../vocabulary.ts'
import { tellFollowers } from './tell-followers.ts'

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
  const communityId = deed.community.id
  const own = await lockOwnMatter(deed, matterId)
  if (!own.ok) return own
  const matter = own.value
  if (outcome.trim() === '') return refuse({ kind: 'outcome-missing' })
  if (matter.state !== 'open' && !(matter.state === 'decided' && state === 'closed'))
    return refuse({ kind: 'not-open' })
  if (state === 'closed' && (await hasOpenStep(deed, matterId))) return refuse({ kind: 'steps-are-open' })
  await updateMatter(deed.write, { communityId, matterId }, changesOf(matter, { state, outcome, now: deed.now }))
  const facts = { title: matter.title, slug: matter.slug }
  await tell(deed, matter, { state, outcome })
  await recordInLedger(deed, { kind: `matter-${state}`, subject: matterId, facts })
  return done(null)
}

interface End {
  readonly state: 'decided' | 'closed'
  readonly outcome: string
}

/** The words of a decision stay when the matter is closed later. */
function changesOf(matter: MatterTable, { state, outcome, now }: End & { readonly now: Date }) {
  if (matter.state === 'decided') return { state, ending: outcome, decided_at: matter.closed_at, closed_at: now }
  return { state, outcome, closed_at: now }
}

const tell = (deed: Deed, { matter_id, title, slug }: MatterTable, { state, outcome }: End) =>
  tellFollowers(deed, {
    matterId: matter_id as MatterId,
    subject: textsFor(deed.community.locale).letters.subjects[state](title),
    text: outcome,
    href: `/matters/${slug}`,
  })

async function hasOpenStep({ write, community }: Deed, matterId: MatterId): Promise<boolean> {
  const open = await write
    .selectFrom('matters.step')
    .select('step_id')
    .where('community_id', '=', community.id)
    .where('matter_id', '=', matterId)
    .where('state', '=', 'open')
    .limit(1)
    .executeTakeFirst()
  return open !== undefined
}
