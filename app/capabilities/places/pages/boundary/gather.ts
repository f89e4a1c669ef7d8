import type { Ask } from '#platform/web/ask.ts'
import { findBoundaryDraft } from '../../reads/find-boundary-draft.ts'
import { findPlace } from '../../reads/find-place.ts'
import { findPlaceDetails } from '../../reads/find-place-details.ts'
import { type BoundaryUpload, listBoundaryUploads } from '../../reads/list-boundary-uploads.ts'
import { listPlaces } from '../../reads/list-places.ts'
import { squareKilometres } from '../../rules/area.ts'
import type { Boundary } from '../../rules/boundary.ts'
import { decodeBoundary } from '../../rules/boundary-code.ts'
import { isOfficial } from '../../rules/is-official.ts'
import { isInBoundary } from '../../rules/point-in-boundary.ts'
import type { Place } from '../../vocabulary.ts'
import type { MapModel } from '../map/draw-map.ts'
import { gatherMap } from '../map/gather-map.ts'

export interface BoundaryGathered {
  readonly place: Place
  readonly isOfficial: boolean
  readonly uploads: readonly BoundaryUpload[]
  readonly draft: {
    readonly id: string
    readonly source: string
    readonly licence: string
    readonly points: number
    readonly squareKilometres: number
    /** Names of the parishes whose point lies in it: the place itself should be one. */
    readonly inside: readonly string[]
    readonly map: MapModel | null
  } | null
  readonly map: MapModel | null
}

/** Everything the page of a boundary shows; null where there is no such place. */
export async function gatherBoundary(
  ask: Ask<unknown>,
  code: string,
  draftId: string | null,
): Promise<BoundaryGathered | null> {
  const { read, community } = ask
  const place = await findPlace(read, community.id, code)
  if (!place) return null
  const details = await findPlaceDetails(read, community.id, code)
  const asked = { read, communityId: community.id, tiles: ask.house.settings.tiles }
  const row = draftId && (await findBoundaryDraft(read, community.id, { code, boundaryId: draftId }))
  const boundary = row ? decodeBoundary(row.boundary) : null
  return {
    place,
    isOfficial: isOfficial(details?.boundarySource ?? null),
    uploads: await listBoundaryUploads(read, community.id, code),
    draft:
      row && boundary
        ? {
            id: row.boundary_id,
            source: row.source,
            licence: row.licence,
            points: row.points,
            squareKilometres: squareKilometres(boundary),
            inside: await namesInside(ask, boundary),
            map: await gatherMap(asked, place, { instead: boundary }),
          }
        : null,
    map: place.hasBoundary ? await gatherMap(asked, place) : null,
  }
}

async function namesInside({ read, community }: Ask<unknown>, boundary: Boundary): Promise<readonly string[]> {
  const parishes = await listPlaces(read, community.id, { tier: 'parish' })
  return parishes.filter(({ point }) => point && isInBoundary(boundary, point)).map(({ name }) => name)
}
