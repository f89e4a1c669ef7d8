import { recordInLedger } from '#capabilities/ledger/index.ts'
import type { Act } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import { lockOwnMatter } from '../store/lock-own-matter.ts'
import { updateMatter } from '../store/save-matter.ts'
import type { MatterId } from '../vocabulary.ts'

export type PublishMatterRefusal = { readonly kind: 'not-yours-to-do' | 'no-such-matter' | 'already-published' }

/** Shows a draft to everyone. */
export const publishMatter: Act<{ readonly matterId: MatterId }, null, PublishMatterRefusal> = async (
  deed,
  { matterId },
) => {
  const communityId = deed.community.id
  const own = await lockOwnMatter(deed, matterId)
  if (!own.ok) return own
  const matter = own.value
  if (matter.state !== 'draft') return refuse({ kind: 'already-published' })
  await updateMatter(deed.write, { communityId, matterId }, { state: 'open', opened_at: deed.now })
  await recordInLedger(deed, {
    kind: 'matter-opened',
    subject: matterId,
    facts: { title: matter.title, slug: matter.slug },
  })
  return done(null)
}
