import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import { findBoundary } from '../../reads/find-boundaries.ts'
import { findPlaceDetails, type PlaceDetails } from '../../reads/find-place-details.ts'
import { hasParishes } from '../../reads/has-parishes.ts'
import { type BoundaryUpload, listBoundaryUploads } from '../../reads/list-boundary-uploads.ts'
import { listPlaces } from '../../reads/list-places.ts'
import { listSources, type Source } from '../../reads/list-sources.ts'
import { populationFigures } from '../../reads/population-figures.ts'
import { boxOf } from '../../rules/boundary.ts'
import { isInBoundary } from '../../rules/point-in-boundary.ts'
import type { Place, PopulationFigures, Tier } from '../../vocabulary.ts'

export interface PlaceGathered {
  readonly place: Place
  readonly details: PlaceDetails
  /** The places it lies in, the widest first. */
  readonly around: readonly Place[]
  readonly inside: readonly Place[]
  /** Parishes whose point lies in this ward. */
  readonly parishesByPoint: readonly Place[]
  /** Whether there are parishes in its district at all. */
  readonly isParished: boolean
  readonly figures: PopulationFigures | null
  /** The widest place with figures, to compare with. */
  readonly compared: { readonly place: Place; readonly figures: PopulationFigures } | null
  readonly sources: ReadonlyMap<string, Source>
  readonly uploads: readonly BoundaryUpload[]
}

const below: Readonly<Record<Tier, readonly Tier[]>> = {
  nation: ['county', 'unitary'],
  county: ['district'],
  unitary: ['ward', 'parish'],
  district: ['ward', 'parish', 'msoa'],
  ward: ['neighbourhood'],
  parish: ['neighbourhood'],
  neighbourhood: [],
  msoa: ['lsoa'],
  lsoa: [],
}

export async function gatherPlace(read: Read, communityId: CommunityId, place: Place): Promise<PlaceGathered> {
  const [details, around, inside, figures, sources, uploads] = await Promise.all([
    findPlaceDetails(read, communityId, place.code),
    listPlaces(read, communityId, { codes: place.within }),
    below[place.tier].length > 0 ? listPlaces(read, communityId, { tier: below[place.tier], within: place.code }) : [],
    populationFigures(read, communityId, place.code),
    listSources(read, communityId),
    listBoundaryUploads(read, communityId, place.code),
  ])
  const order = (other: Place) => place.within.indexOf(other.code)
  const widestFirst = around.toSorted((a, b) => order(b) - order(a))
  const district = place.tier === 'district' ? place : widestFirst.find((each) => each.tier === 'district')
  return {
    place,
    details: details!,
    around: widestFirst,
    inside,
    parishesByPoint: place.tier === 'ward' ? await pointsInside(read, communityId, place) : [],
    isParished: district ? await hasParishes(read, communityId, district.code) : true,
    figures,
    compared: await compareWith(read, communityId, widestFirst[0]),
    sources: new Map(sources.map((source) => [source.key, source])),
    uploads,
  }
}

async function pointsInside(read: Read, communityId: CommunityId, ward: Place): Promise<readonly Place[]> {
  const boundary = await findBoundary(read, communityId, ward.code)
  if (!boundary) return []
  const near = await listPlaces(read, communityId, { tier: 'parish', box: boxOf(boundary) })
  return near.filter((parish) => parish.point && isInBoundary(boundary, parish.point))
}

async function compareWith(
  read: Read,
  communityId: CommunityId,
  widest: Place | undefined,
): Promise<PlaceGathered['compared']> {
  const figures = widest && (await populationFigures(read, communityId, widest.code))
  return widest && figures ? { place: widest, figures } : null
}
