import type { Write } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import type { Boundary, Ring } from '../rules/boundary.ts'
import { encodeBoundary } from '../rules/boundary-code.ts'
import { weightsOfRing } from '../rules/weights.ts'
import { savePlaces } from '../store/save-places.ts'
import { savePostcodes } from '../store/save-postcodes.ts'
import { saveSources } from '../store/save-sources.ts'

/** A square of so many hundredths of a degree, its lower left corner given in degrees. */
export function square(lng: number, lat: number, hundredths: number): Boundary {
  const [west, south, side] = [Math.round(lng * 100_000), Math.round(lat * 100_000), hundredths * 1000]
  const east = Int32Array.of(west, west + side, west + side, west)
  const north = Int32Array.of(south, south, south + side, south + side)
  const ring: Ring = { lng: east, lat: north, weight: weightsOfRing(east, north, 0.6), isHole: false }
  return { rings: [ring] }
}

export const tinyCounty = 'E10000099'
export const tinyDistrict = 'E07000991'
export const tinyWard = 'E05000991'
export const tinyLsoa = 'E01000991'
/** A parish with a point and no boundary. */
export const tinyParish = 'E04000991'
/** A parish of which we have neither. */
export const lostParish = 'E04000992'
/** The one postcode there is, in the parish's middle. */
export const tinyPostcode = 'ZE991AA'

const ages = Array.from({ length: 19 }, () => 100)
const tenths = [0, 0, 1900, 0, 0, 0, 0, 0, 0, 0]
const figures = {
  residents: 1900,
  residentsSource: 'census',
  ages,
  agesSource: 'census',
  tenths,
  tenthsSource: 'census',
}

/** A county of one district, one ward, one MSOA, one LSOA and two parishes, for tests: quick to load. */
export async function loadTinyPlaces(write: Write, communityId: CommunityId): Promise<void> {
  await saveSources(write, communityId, [
    {
      key: 'census',
      title: 'Census',
      publisher: 'Office for National Statistics',
      licence: 'Open Government Licence v3.0',
      attribution: 'Source: Office for National Statistics',
      note: '',
      href: null,
      year: 2021,
    },
  ])
  const outlined = (lng: number, lat: number, side: number) => ({
    boundary: encodeBoundary(square(lng, lat, side)),
    boundarySource: 'census',
    point: { lng: lng + side / 200, lat: lat + side / 200 },
  })
  await savePlaces(write, communityId, [
    {
      code: tinyCounty,
      tier: 'county',
      name: 'Tinyshire',
      within: [],
      council: 'Tinyshire County Council',
      figures,
      ...outlined(1, 52, 40),
    },
    {
      code: tinyDistrict,
      tier: 'district',
      name: 'Tinyborough',
      within: [tinyCounty],
      council: 'Tinyborough District Council',
      figures,
      ...outlined(1, 52, 40),
    },
    {
      code: tinyWard,
      tier: 'ward',
      name: 'Tinyward',
      within: [tinyDistrict, tinyCounty],
      figures,
      ...outlined(1.1, 52.1, 20),
    },
    {
      code: 'E02000991',
      tier: 'msoa',
      name: 'Tiny & Small',
      within: [tinyDistrict, tinyCounty],
      figures,
      ...outlined(1.1, 52.1, 20),
    },
    {
      code: tinyLsoa,
      tier: 'lsoa',
      name: 'Tinyborough 001A',
      within: ['E02000991', tinyWard, tinyDistrict, tinyCounty],
      figures,
      ...outlined(1.1, 52.1, 20),
    },
    {
      code: tinyParish,
      tier: 'parish',
      name: 'Tiny Magna',
      within: [tinyDistrict, tinyCounty],
      point: { lng: 1.2, lat: 52.2 },
      pointNote: 'settlement of the same name',
      boundaryMissing: 'none could be had',
    },
    {
      code: lostParish,
      tier: 'parish',
      name: 'Tiny Parva',
      within: [tinyDistrict, tinyCounty],
      boundaryMissing: 'none could be had',
    },
  ])
  await savePostcodes(write, communityId, [
    { postcode: tinyPostcode, lsoa: tinyLsoa, ward: tinyWard, lat: 52.2, lng: 1.2, isOld: false },
  ])
}

/** The bytes of a GeoJSON file with one square, or with whatever geometry is given. */
export function geojsonFile(geometry: unknown = squareGeometry(1.15, 52.15, 0.1), properties: object = {}): Buffer {
  return Buffer.from(JSON.stringify({ type: 'Feature', properties, geometry }))
}

export const squareGeometry = (lng: number, lat: number, side: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [lng, lat],
      [lng + side, lat],
      [lng + side, lat + side],
      [lng, lat + side],
      [lng, lat],
    ],
  ],
})
