import { recordInLedger } from '#capabilities/ledger/index.ts'
import { changeStep, listSteps, type MatterId, placeLineOfMatter } from '#capabilities/matters/index.ts'
import type { Act } from '#platform/acts/act.ts'
import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import { done, refuse } from '#platform/result.ts'
import { mayModerate } from '../rules/may.ts'
import { textsFor } from '../texts/texts.ts'

export interface StopProposing {
  readonly matter: MatterId
  /** Takes proposals again. */
  readonly isOpen: boolean
}

/** A facilitator or officer of the place ends proposing as a step of a matter, or opens it again. */
export const stopProposing: Act<StopProposing, null, { readonly kind: 'not-yours-to-do' | 'no-such-step' }> = async (
  deed,
  { matter, isOpen },
) => {
  const line = await placeLineOfMatter(deed.write, deed.community.id, matter)
  if (!mayModerate(deed.actor, line)) return refuse({ kind: 'not-yours-to-do' })
  const outcome = isOpen ? '' : textsFor(deed.community.locale).stepOver
  const state = isOpen ? 'open' : 'closed'
  const changed = await changeStep(deed, { capability: 'proposals', subjectId: matter, state, outcome })
  if (!changed.ok) return changed
  await recordInLedger(deed, { kind: isOpen ? 'proposing-opened' : 'proposing-ended', subject: matter, facts: {} })
  return done(null)
}

/** Of these matters, those in which proposing is over. */
export async function whereProposingIsOver(
  read: Read,
  community: CommunityId,
  matters: readonly MatterId[],
): Promise<ReadonlySet<MatterId>> {
  const steps = await listSteps(read, community, matters, 'published')
  return new Set(
    steps
      .filter(({ capability, state }) => capability === 'proposals' && state === 'closed')
      .map(({ matterId }) => matterId),
  )
}
