import { recordInLedger } from '#capabilities/ledger/index.ts'
import type { Act } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import { isOfficial, sourceKeyOf } from '../rules/is-official.ts'
import { mayBringBoundary } from '../rules/may-bring-boundary.ts'
import { deleteSource, lockDraft, lockPlace, markKept, markWithdrawn, setBoundary } from '../store/boundary-uploads.ts'
import { saveSources } from '../store/save-sources.ts'

export interface KeepBoundary {
  readonly code: string
  readonly boundaryId: string
  /** Why an earlier one ends, and the title of the source, in the community's language. */
  readonly words: { readonly replaced: string; readonly sourceTitle: (place: string) => string }
}

export type KeepBoundaryRefusal =
  | { readonly kind: 'not-yours-to-do' }
  | { readonly kind: 'no-such-draft' }
  | { readonly kind: 'official-boundary' }

/** Draws the place with the draft from now on; a boundary brought earlier ends. */
export const keepBoundary: Act<KeepBoundary, null, KeepBoundaryRefusal> = async (deed, { code, boundaryId, words }) => {
  if (!mayBringBoundary(deed.actor)) return refuse({ kind: 'not-yours-to-do' })
  const { write, now } = deed
  const communityId = deed.community.id
  const place = await lockPlace(write, communityId, code)
  const draft = place && (await lockDraft(write, communityId, { code, boundaryId }))
  if (!place || !draft) return refuse({ kind: 'no-such-draft' })
  if (isOfficial(place.boundary_source)) return refuse({ kind: 'official-boundary' })
  const replaces = await markWithdrawn(write, communityId, { code, because: words.replaced, at: now })
  await markKept(write, communityId, boundaryId, now)
  const source = sourceKeyOf(boundaryId)
  await saveSources(write, communityId, [
    {
      key: source,
      title: words.sourceTitle(place.name),
      publisher: draft.source,
      licence: draft.licence,
      attribution: draft.licence,
      note: '',
      href: null,
      year: now.getUTCFullYear(),
    },
  ])
  await setBoundary(write, communityId, { code, boundary: draft.boundary, source })
  if (replaces) await deleteSource(write, communityId, sourceKeyOf(replaces))
  await recordInLedger(deed, {
    kind: 'boundary-kept',
    subject: boundaryId,
    facts: { place: code, points: draft.points, fileSha256: draft.file_sha256, replaces },
  })
  return done(null)
}
