import type { Act } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import { mayTakePart } from '../rules/may.ts'
import { takesSupport } from '../rules/states.ts'
import { lockProposals } from '../store/lock-proposals.ts'
import { addSupport, noteSupport, removeSupport } from '../store/supports.ts'
import type { ProposalId } from '../vocabulary.ts'

export interface MoveSupport {
  readonly from: ProposalId
  readonly to: ProposalId
}

export type MoveSupportRefusal = { readonly kind: 'confirm-first' | 'no-such-proposal' | 'settled' | 'no-support' }

/** After a split: somebody's support goes from the one to the other. */
export const moveSupport: Act<MoveSupport, null, MoveSupportRefusal> = async (deed, { from, to }) => {
  const person = deed.actor.person
  if (!mayTakePart(deed.actor) || person === null) return refuse({ kind: 'confirm-first' })
  const proposals = await lockProposals(deed, [from, to])
  const [source, target] = [proposals.get(from), proposals.get(to)]
  if (!source || target?.shown !== 'published') return refuse({ kind: 'no-such-proposal' })
  if (target.merged_into !== null || !takesSupport(target.state)) return refuse({ kind: 'settled' })
  if (!(await removeSupport(deed, from, person))) return refuse({ kind: 'no-support' })
  await addSupport(deed, to, person)
  await noteSupport(deed, { person, from, to, how: 'moved' })
  return done(null)
}
