import type { Act } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import { type Boundary, pointsIn } from '../rules/boundary.ts'
import { encodeBoundary } from '../rules/boundary-code.ts'
import { isOfficial } from '../rules/is-official.ts'
import { mayBringBoundary } from '../rules/may-bring-boundary.ts'
import { deleteOldDrafts, lockPlace, saveDraft } from '../store/boundary-uploads.ts'

export interface BringBoundary {
  readonly code: string
  readonly boundary: Boundary
  readonly fileSha256: string
  readonly source: string
  readonly licence: string
}

export type BringBoundaryRefusal =
  | { readonly kind: 'not-yours-to-do' }
  | { readonly kind: 'no-such-place' }
  | { readonly kind: 'official-boundary' }

const dayMilliseconds = 86_400_000

/** Holds a boundary as a draft, to be looked at before it is kept. Drafts of yesterday go. */
export const bringBoundary: Act<BringBoundary, { readonly boundaryId: string }, BringBoundaryRefusal> = async (
  deed,
  input,
) => {
  const { person } = deed.actor
  if (!mayBringBoundary(deed.actor) || person === null) return refuse({ kind: 'not-yours-to-do' })
  const place = await lockPlace(deed.write, deed.community.id, input.code)
  if (!place) return refuse({ kind: 'no-such-place' })
  if (isOfficial(place.boundary_source)) return refuse({ kind: 'official-boundary' })
  await deleteOldDrafts(deed.write, deed.community.id, new Date(deed.now.getTime() - dayMilliseconds))
  const boundaryId = deed.newId<'boundary'>()
  await saveDraft(deed.write, deed.community.id, {
    boundaryId,
    code: input.code,
    boundary: encodeBoundary(input.boundary),
    points: pointsIn(input.boundary),
    fileSha256: input.fileSha256,
    source: input.source,
    licence: input.licence,
    broughtBy: person,
    broughtAt: deed.now,
  })
  return done({ boundaryId })
}
