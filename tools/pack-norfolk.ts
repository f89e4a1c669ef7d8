/**
 * Makes seeds/norfolk/*.br and the small tables beside them from the folder of open data. Run only when the data has
 * changed; what it makes is in the repository. The same data gives the same bytes.
 *
 *     node tools/pack-norfolk.ts [folder, ../shared/data/norfolk if not given]
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { type Boundary, stepsToDegree, twiceArea } from '#capabilities/places/rules/boundary.ts'
import { encodeBoundary } from '#capabilities/places/rules/boundary-code.ts'
import { labelPointOf } from '#capabilities/places/rules/label-point.ts'
import { isInBoundary } from '#capabilities/places/rules/point-in-boundary.ts'
import { dissolve, type PlainRing, weighLayer } from '#capabilities/places/rules/topology.ts'

type Row = Readonly<Record<string, string>>

const from = resolve(process.argv[2] ?? join(import.meta.dirname, '../../shared/data/norfolk'))
const to = join(import.meta.dirname, '../seeds/norfolk')
const countyCode = 'E10000020'
const middleShrink = Math.cos((52.67 * Math.PI) / 180)
/** Gaps smaller than this many square steps between places of one county are slips of the drawing, not land. */
const leastHole = 40_000

const councils: Readonly<Record<string, string>> = {
  E10000020: 'Norfolk County Council',
  E07000143: 'Breckland District Council',
  E07000144: 'Broadland District Council',
  E07000145: 'Great Yarmouth Borough Council',
  E07000146: 'Borough Council of King’s Lynn and West Norfolk',
  E07000147: 'North Norfolk District Council',
  E07000148: 'Norwich City Council',
  E07000149: 'South Norfolk District Council',
}

interface PackedPlace {
  readonly code: string
  readonly tier: string
  readonly name: string
  readonly within: readonly string[]
  readonly lat?: number | string
  readonly lng?: number | string
  readonly point_note?: string
  readonly former_code?: string
  readonly residents?: number | string
  readonly residents_source?: string
  readonly ages?: readonly (number | string)[]
  readonly ages_source?: string
  readonly tenths?: readonly number[]
  readonly tenths_source?: string
  readonly boundary_source?: string
}

function pack(): void {
  if (!existsSync(join(from, 'manifest.json'))) {
    console.error(
      `There is no open data of Norfolk in ${from}. Give its folder: node tools/pack-norfolk.ts FOLDER. Nothing was changed.`,
    )
    process.exitCode = 1
    return
  }
  mkdirSync(to, { recursive: true })
  const boundaries = packBoundaries()
  const places = packPlaces(boundaries)
  save('places.csv.br', compress(stringify(places.map(asRow), { header: true })))
  save('boundaries.bin.br', compress(asContainer(boundaries)))
  save('postcodes.csv.br', compress(stringify(packPostcodes(), { header: true })))
  packLibraries()
}

const table = (file: string): Row[] => parse(readFileSync(join(from, file)), { columns: true })
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)
const columnsOfAges = [...Array.from({ length: 18 }, (_, k) => `age_${5 * k}_${5 * k + 4}`), 'age_90_plus']
const agesOf = (row: Row) => columnsOfAges.map((name) => Number(row[name]))
const straight = (name: string) => name.replaceAll("'", '’')

/** The layers, each weighed as a whole: wards with districts and county joined from them; LSOAs, MSOAs likewise. */
function packBoundaries(): Map<string, Boundary> {
  const wards = layer('boundaries/wards-2025.geojson')
  const lsoas = layer('boundaries/lsoa-2021.geojson')
  const wide = new Map(wards.rings)
  for (const [district, parts] of grouped(wards, 'district')) wide.set(district, dissolve(parts, leastHole))
  wide.set(countyCode, dissolve([...wards.rings.values()], leastHole))
  const msoaOf = new Map(table('population/lsoa-2021.csv').map((row) => [row.lsoa!, row.msoa!]))
  const small = new Map(lsoas.rings)
  for (const [code, rings] of lsoas.rings) {
    const msoa = msoaOf.get(code)!
    small.set(msoa, [...(small.get(msoa) ?? []), ...rings])
  }
  for (const msoa of new Set(msoaOf.values())) small.set(msoa, dissolve([small.get(msoa)!], leastHole))
  return new Map([...weighLayer(wide, middleShrink), ...weighLayer(small, middleShrink)])
}

interface Layer {
  readonly rings: Map<string, PlainRing[]>
  readonly properties: Map<string, Row>
}

function layer(file: string): Layer {
  const { features } = JSON.parse(readFileSync(join(from, file), 'utf8')) as GeoJson
  const sorted = features.toSorted((a, b) => (a.properties.code! < b.properties.code! ? -1 : 1))
  return {
    rings: new Map(sorted.map(({ properties, geometry }) => [properties.code!, ringsOf(geometry)])),
    properties: new Map(sorted.map(({ properties }) => [properties.code!, properties])),
  }
}

interface GeoJson {
  readonly features: readonly { readonly properties: Row; readonly geometry: Geometry }[]
}

type Geometry =
  | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly [number, number][])[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly (readonly [number, number][])[])[] }

function ringsOf(geometry: Geometry): PlainRing[] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  return polygons.flatMap((rings) => rings.map((ring, k) => plainRing(ring, k > 0))).filter((ring) => ring.length > 2)
}

function plainRing(ring: readonly [number, number][], isHole: boolean): PlainRing {
  const steps = ring.map(([lng, lat]) => [Math.round(lng * stepsToDegree), Math.round(lat * stepsToDegree)] as const)
  const open = steps.filter((point, k) => k === 0 || point.join() !== steps[k - 1]!.join())
  if (open.length > 1 && open[0]!.join() === open.at(-1)!.join()) open.pop()
  const isClockwise =
    twiceArea(
      open.map((point) => point[0]),
      open.map((point) => point[1]),
    ) < 0
  return isClockwise === isHole ? open : open.toReversed()
}

function grouped(layer: Layer, property: string): Map<string, PlainRing[][]> {
  const groups = new Map<string, PlainRing[][]>()
  for (const [code, rings] of layer.rings) {
    const group = layer.properties.get(code)![property]!
    groups.set(group, [...(groups.get(group) ?? []), rings])
  }
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Every place with its figures. */
function packPlaces(boundaries: ReadonlyMap<string, Boundary>): PackedPlace[] {
  const lsoas = table('population/lsoa-2021.csv')
  const agesOfLsoa = new Map(
    table('population/lsoa-2021-age-mid2020.csv').map((row) => [row.lsoa!, agesOf(row).map(Math.round)]),
  )
  const tenthOfLsoa = new Map(table('population/imd-2025-lsoa.csv').map((row) => [row.lsoa!, Number(row.imd_decile)]))
  const residentsOfLsoa = new Map(lsoas.map((row) => [row.lsoa!, Number(row.population_2021)]))
  const tenthsOf = (parts: readonly Part[]) =>
    Array.from({ length: 10 }, (_, k) =>
      sum(parts.filter((part) => tenthOfLsoa.get(part.lsoa) === k + 1).map((part) => part.residents)),
    )
  const whole = (rows: readonly Row[]) =>
    rows.map((row) => ({ lsoa: row.lsoa!, residents: Number(row.population_2021) }))
  const pointOf = (code: string) => ({ ...labelPointOf(boundaries.get(code)!) })

  const county = table('population/district-age-mid2024.csv').map(
    (row): PackedPlace => ({
      code: row.code!,
      tier: row.code === countyCode ? 'county' : 'district',
      name: straight(row.name!),
      within: row.code === countyCode ? [] : [countyCode],
      ...pointOf(row.code!),
      residents: row.total_mid2024!,
      residents_source: 'mid-2024',
      ages: agesOf(row),
      ages_source: 'mid-2024',
      tenths: tenthsOf(whole(lsoas.filter((lsoa) => row.code === countyCode || lsoa.district === row.code))),
      tenths_source: 'iod-2025',
      boundary_source: 'wards-2025-joined',
    }),
  )

  const partsOfWard = partsOfWards(boundaries)
  const wards = [...layer('boundaries/wards-2025.geojson').properties.values()].map((ward): PackedPlace => {
    const parts = partsOfWard.get(ward.code!) ?? []
    const ages = columnsOfAges.map((_, band) =>
      Math.round(
        sum(
          parts.map((part) => (agesOfLsoa.get(part.lsoa)![band]! * part.residents) / residentsOfLsoa.get(part.lsoa)!),
        ),
      ),
    )
    return {
      code: ward.code!,
      tier: 'ward',
      name: straight(ward.name!),
      within: [ward.district!, countyCode],
      ...pointOf(ward.code!),
      residents: sum(parts.map((part) => part.residents)),
      residents_source: 'census-2021-wards',
      ages,
      ages_source: 'mid-2020-wards',
      tenths: tenthsOf(parts),
      tenths_source: 'iod-2025',
      boundary_source: 'wards-2025',
    }
  })

  const msoas = table('population/msoa-2021-age-census.csv').map(
    (row): PackedPlace => ({
      code: row.msoa!,
      tier: 'msoa',
      name: straight(row.friendly_name!),
      within: [row.district!, countyCode],
      ...pointOf(row.msoa!),
      former_code: row.name!,
      residents: row.total_2021!,
      residents_source: 'census-2021',
      ages: agesOf(row),
      ages_source: 'census-2021',
      tenths: tenthsOf(whole(lsoas.filter((lsoa) => lsoa.msoa === row.msoa))),
      tenths_source: 'iod-2025',
      boundary_source: 'lsoa-2021-joined',
    }),
  )

  const small = lsoas.map(
    (row): PackedPlace => ({
      code: row.lsoa!,
      tier: 'lsoa',
      name: straight(row.name!),
      within: [row.msoa!, row.ward_2024!, row.district!, countyCode],
      ...pointOf(row.lsoa!),
      residents: row.population_2021!,
      residents_source: 'census-2021',
      ages: agesOfLsoa.get(row.lsoa!)!,
      ages_source: 'mid-2020',
      tenths: tenthsOf(whole([row])),
      tenths_source: 'iod-2025',
      boundary_source: 'lsoa-2021',
    }),
  )
  return [...county, ...wards, ...parishes(), ...msoas, ...small]
}

interface Part {
  readonly lsoa: string
  readonly residents: number
}

/** What of each LSOA lies in each ward: its census output areas, by the ward their point lies in. */
function partsOfWards(boundaries: ReadonlyMap<string, Boundary>): ReadonlyMap<string, readonly Part[]> {
  const wards = [...layer('boundaries/wards-2025.geojson').properties.values()]
  const wardOfLsoa = new Map(table('population/lsoa-2021.csv').map((row) => [row.lsoa!, row.ward_2024!]))
  const parts = new Map<string, Part[]>()
  for (const area of table('population/oa-2021.csv')) {
    const point = { lat: Number(area.lat), lng: Number(area.lng) }
    const ward = wards.find(
      ({ code, district }) => district === area.district && isInBoundary(boundaries.get(code!)!, point),
    )
    const code = ward?.code ?? wardOfLsoa.get(area.lsoa!)!
    parts.set(code, [...(parts.get(code) ?? []), { lsoa: area.lsoa!, residents: Number(area.population_2021) }])
  }
  return parts
}

function parishes(): PackedPlace[] {
  return table('parishes/parishes.csv').map((row) => ({
    code: row.current_code || row.code!,
    tier: 'parish',
    name: straight(row.name!),
    within: [row.district!, countyCode],
    lat: row.lat!,
    lng: row.lng!,
    point_note: straight(row.point_from!),
    former_code: row.current_code && row.current_code !== row.code ? row.code! : '',
  }))
}

const asRow = (place: PackedPlace) => ({
  code: place.code,
  tier: place.tier,
  name: place.name,
  within: place.within.join('|'),
  lat: place.lat ?? '',
  lng: place.lng ?? '',
  point_note: place.point_note ?? '',
  former_code: place.former_code ?? '',
  council: councils[place.code] ?? '',
  residents: place.residents ?? '',
  residents_source: place.residents_source ?? '',
  ages: place.ages?.join('|') ?? '',
  ages_source: place.ages_source ?? '',
  tenths: place.tenths?.join('|') ?? '',
  tenths_source: place.tenths_source ?? '',
  boundary_source: place.boundary_source ?? '',
})

/** One after another: the code (nine letters), the length (four bytes, the highest first), the boundary's bytes. */
function asContainer(boundaries: ReadonlyMap<string, Boundary>): Buffer {
  return Buffer.concat(
    [...boundaries].flatMap(([code, boundary]) => {
      const bytes = encodeBoundary(boundary)
      const length = Buffer.alloc(4)
      length.writeUInt32BE(bytes.length)
      return [Buffer.from(code, 'latin1'), length, bytes]
    }),
  )
}

/** Codes follow from the LSOA, but for the ward: a postcode may lie in another ward than most of its LSOA. */
function packPostcodes(): object[] {
  const rows = table('postcodes/postcodes.csv').map((row) => ({
    postcode: row.postcode!.replaceAll(' ', ''),
    lsoa: row.lsoa!,
    ward: row.ward!,
    lat: Number(row.lat).toFixed(5),
    lng: Number(row.lng).toFixed(5),
    is_old: row.source!.includes('2014') ? 1 : 0,
  }))
  return rows.sort((a, b) => (a.postcode < b.postcode ? -1 : 1))
}

/** The figures behind the demonstration's open conversation, as small tables anyone can open. */
function packLibraries(): void {
  const kept = [
    'id',
    'name',
    'kind',
    'postcode',
    'lat',
    'lng',
    'district',
    'ward',
    'lsoa',
    'open_2023',
    'hours_open_per_week_2023',
    'staffed_hours_per_week_2023',
    'open_library_technology',
    'co_located',
    'co_located_with',
    'year_opened',
    'year_closed',
  ]
  const libraries = table('libraries/libraries.csv').map((row) =>
    Object.fromEntries(kept.map((name) => [name, row[name]!])),
  )
  save('libraries.csv', stringify(libraries, { header: true }))
  copy('libraries/norfolk-library-activity-2023-24.csv', 'library-activity-2023-24.csv')
  copy('libraries/library-services-compared-2023-24.csv', 'library-services-compared-2023-24.csv')
  copy('libraries/library-walking-reach.csv', 'library-walking-reach.csv')
  const lines = table('council/budgets.csv').filter(
    (row) =>
      row.code === countyCode &&
      (row.item!.toLowerCase().includes('library') || row.item!.toUpperCase() === 'TOTAL SERVICE EXPENDITURE'),
  )
  save('library-budgets.csv', stringify(lines, { header: true }))
}

const copy = (source: string, target: string) => save(target, readFileSync(join(from, source)))

const compress = (content: string | Buffer) =>
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 } })

function save(name: string, content: string | Buffer): void {
  writeFileSync(join(to, name), content)
  console.log(`${name}: ${Math.ceil(Buffer.byteLength(content) / 1000)} kB`)
}

pack()
