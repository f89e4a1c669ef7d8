import { recordInLedger } from '#capabilities/ledger/index.ts'
import type { Act } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import { sourceKeyOf } from '../rules/is-official.ts'
import { mayBringBoundary } from '../rules/may-bring-boundary.ts'
import { deleteSource, lockPlace, markWithdrawn, setBoundary } from '../store/boundary-uploads.ts'

export interface WithdrawBoundary {
  readonly code: string
  readonly because: string
}

export type WithdrawBoundaryRefusal =
  | { readonly kind: 'not-yours-to-do' }
  | { readonly kind: 'no-such-place' }
  | { readonly kind: 'nothing-to-withdraw' }

/** Takes a boundary that an officer brought away again. What was kept, and why it went, stays to be read. */
export const withdrawBoundary: Act<WithdrawBoundary, null, WithdrawBoundaryRefusal> = async (
  deed,
  { code, because },
) => {
  if (!mayBringBoundary(deed.actor)) return refuse({ kind: 'not-yours-to-do' })
  const communityId = deed.community.id
  const place = await lockPlace(deed.write, communityId, code)
  if (!place) return refuse({ kind: 'no-such-place' })
  const boundaryId = await markWithdrawn(deed.write, communityId, { code, because, at: deed.now })
  if (boundaryId === null) return refuse({ kind: 'nothing-to-withdraw' })
  await setBoundary(deed.write, communityId, { code, boundary: null, source: null })
  await deleteSource(deed.write, communityId, sourceKeyOf(boundaryId))
  await recordInLedger(deed, { kind: 'boundary-withdrawn', subject: boundaryId, facts: { place: code } })
  return done(null)
}
