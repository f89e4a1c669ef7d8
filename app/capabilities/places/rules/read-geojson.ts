import type { Point } from '../vocabulary.ts'
import { type Boundary, type Box, boxOf, type Ring, toSteps, twiceArea } from './boundary.ts'
import { plainLine } from './plain-line.ts'
import { isInBoundary, metresBetween } from './point-in-boundary.ts'
import { weightsOfRing } from './weights.ts'

export const mostBytes = 5_000_000
export const mostPoints = 50_000
const mostRings = 500
const deepest = 12
/** Commas outside texts: four for each point allowed, and half as many again for what else a file says. */
const mostCommas = 300_000
const mostObjects = 20_000
/** A boundary may pass a place's point by this much: the point is that of a village hall, not of the parish's middle. */
const metresOff = 8_000

/** What can be wrong with a file that should hold one boundary. */
export type BoundaryProblem =
  | { readonly kind: 'not-json' }
  | { readonly kind: 'too-deep' }
  | { readonly kind: 'too-many-points'; readonly most: number }
  | { readonly kind: 'too-much-else' }
  | { readonly kind: 'not-geojson'; readonly type: string }
  | { readonly kind: 'no-area'; readonly type: string }
  | { readonly kind: 'several-areas'; readonly count: number }
  | { readonly kind: 'bad-position'; readonly ring: number; readonly position: number }
  | { readonly kind: 'not-closed'; readonly ring: number }
  | { readonly kind: 'too-short'; readonly ring: number }
  | { readonly kind: 'national-grid' }
  | { readonly kind: 'swapped' }
  | { readonly kind: 'not-on-earth' }
  | { readonly kind: 'nothing-inside' }
  | { readonly kind: 'far-away'; readonly kilometres: number }

export type ReadBoundary =
  | { readonly ok: true; readonly boundary: Boundary }
  | { readonly ok: false; readonly problem: BoundaryProblem }

/** What is known of the place whose boundary it should be. */
export interface Expected {
  readonly code: string
  readonly point: Point | null
  /** The box of a place it lies in. */
  readonly around: Box | null
}

const no = (problem: BoundaryProblem) => ({ ok: false as const, problem })

/** Reads one boundary from the bytes of a GeoJSON file (RFC 7946), or says what is wrong with it. */
export function readGeoJson(bytes: Uint8Array, expected: Expected): ReadBoundary {
  const read = readJson(bytes)
  if (!read.ok) return read
  const found = areasIn(read.value, expected.code)
  return 'kind' in found ? no(found) : boundaryOf(found, expected)
}

type ReadJson =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: BoundaryProblem }

function readJson(bytes: Uint8Array): ReadJson {
  const shape = shapeOf(bytes)
  if (shape.depth > deepest) return no({ kind: 'too-deep' })
  if (shape.brackets > mostPoints + 3 * mostRings) return no({ kind: 'too-many-points', most: mostPoints })
  if (shape.commas > mostCommas || shape.objects > mostObjects) return no({ kind: 'too-much-else' })
  try {
    return { ok: true, value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) }
  } catch {
    return no({ kind: 'not-json' })
  }
}

export interface ReadArea {
  readonly code: string
  readonly name: string
  readonly boundary: Boundary
}

export type ReadAreas =
  | { readonly ok: true; readonly areas: readonly ReadArea[] }
  | { readonly ok: false; readonly problem: BoundaryProblem | AreaProblem }

/** What can be wrong with one of many areas; `feature` counts from one. */
export type AreaProblem =
  | { readonly kind: 'no-features' }
  | { readonly kind: 'bad-code'; readonly feature: number }
  | { readonly kind: 'bad-name'; readonly feature: number }
  | { readonly kind: 'same-code'; readonly feature: number; readonly code: string }
  | { readonly kind: 'bad-feature'; readonly feature: number; readonly problem: BoundaryProblem }

const codeForm = /^[A-Z0-9][A-Za-z0-9-]{1,31}$/
const longestName = 120

/** Reads many places from the bytes of a GeoJSON FeatureCollection; the properties that hold code and name are named. */
export function readManyGeoJson(bytes: Uint8Array, names: { readonly code: string; readonly name: string }): ReadAreas {
  const read = readJson(bytes)
  if (!read.ok) return read
  const features = own(read.value, 'features')
  if (!Array.isArray(features) || features.length === 0) return { ok: false, problem: { kind: 'no-features' } }
  const areas = new Map<string, ReadArea>()
  for (const [k, each] of features.entries()) {
    const area = readArea(each, k + 1, names)
    if ('kind' in area) return { ok: false, problem: area }
    if (areas.has(area.code)) return { ok: false, problem: { kind: 'same-code', feature: k + 1, code: area.code } }
    areas.set(area.code, area)
  }
  return { ok: true, areas: [...areas.values()] }
}

function readArea(
  each: unknown,
  feature: number,
  names: { readonly code: string; readonly name: string },
): ReadArea | AreaProblem {
  const properties = own(each, 'properties')
  const [code, name] = [own(properties, names.code), own(properties, names.name)]
  if (typeof code !== 'string' || !codeForm.test(code)) return { kind: 'bad-code', feature }
  const plain = typeof name === 'string' ? plainLine(name) : ''
  if (plain === '' || plain.length > longestName) return { kind: 'bad-name', feature }
  const found = areasIn(each, code)
  const boundary = 'kind' in found ? no(found) : boundaryOf(found, { code, point: null, around: null })
  if (!boundary.ok) return { kind: 'bad-feature', feature, problem: boundary.problem }
  return { code, name: plain, boundary: boundary.boundary }
}

interface Shape {
  readonly depth: number
  readonly brackets: number
  readonly objects: number
  readonly commas: number
}

const [quote, backslash, comma, bracket, bracketEnd, brace, braceEnd] = [0x22, 0x5c, 0x2c, 0x5b, 0x5d, 0x7b, 0x7d]

/** How deep and how large a file is, told from its bytes: what is too much is refused before it is read as JSON. */
function shapeOf(bytes: Uint8Array): Shape {
  let [depth, deepestSeen, brackets, objects, commas, isInText] = [0, 0, 0, 0, 0, false]
  for (let k = 0; k < bytes.length; k++) {
    const byte = bytes[k]
    if (byte === quote) isInText = !isInText
    else if (isInText) k += byte === backslash ? 1 : 0
    else if (byte === comma) commas++
    else if (byte === bracket || byte === brace) {
      if (byte === bracket) brackets++
      else objects++
      depth++
      if (depth > deepestSeen) deepestSeen = depth
    } else if (byte === bracketEnd || byte === braceEnd) depth--
  }
  return { depth: deepestSeen, brackets, objects, commas }
}

type Areas = readonly unknown[]

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
/** A member of the file's own; nothing inherited. */
const own = (value: unknown, name: string): unknown =>
  isObject(value) && Object.hasOwn(value, name) ? Object.getOwnPropertyDescriptor(value, name)?.value : undefined
const typeOf = (value: unknown): string => {
  const type = own(value, 'type')
  return typeof type === 'string' ? type.slice(0, 40) : ''
}

/** The polygons' rings in a Feature, a FeatureCollection or a bare geometry. */
function areasIn(value: unknown, code: string): Areas | BoundaryProblem {
  if (JSON.stringify(own(value, 'crs') ?? '').includes('27700')) return { kind: 'national-grid' }
  switch (typeOf(value)) {
    case 'FeatureCollection':
      return areasInCollection(own(value, 'features'), code)
    case 'Feature':
      return areasIn(own(value, 'geometry'), code)
    case 'Polygon':
      return [own(value, 'coordinates')]
    case 'MultiPolygon': {
      const polygons = own(value, 'coordinates')
      return Array.isArray(polygons) ? polygons : { kind: 'not-geojson', type: 'MultiPolygon' }
    }
    case 'Point':
    case 'MultiPoint':
    case 'LineString':
    case 'MultiLineString':
    case 'GeometryCollection':
      return { kind: 'no-area', type: typeOf(value) }
    default:
      return { kind: 'not-geojson', type: typeOf(value) }
  }
}

/** Of several features the one that names the place's code. */
function areasInCollection(features: unknown, code: string): Areas | BoundaryProblem {
  if (!Array.isArray(features)) return { kind: 'not-geojson', type: 'FeatureCollection' }
  const named = features.filter((feature) => Object.values(own(feature, 'properties') ?? {}).includes(code))
  const wanted = named.length === 1 ? named : features
  if (wanted.length !== 1) return { kind: 'several-areas', count: wanted.length }
  return typeOf(wanted[0]) === 'Feature' ? areasIn(wanted[0], code) : { kind: 'not-geojson', type: typeOf(wanted[0]) }
}

function boundaryOf(polygons: Areas, expected: Expected): ReadBoundary {
  const rings: Ring[] = []
  let points = 0
  for (const polygon of polygons) {
    if (!Array.isArray(polygon) || polygon.length === 0) return no({ kind: 'not-geojson', type: 'Polygon' })
    for (const [k, line] of polygon.entries()) {
      const ring = readRing(line, rings.length + 1, k > 0)
      if (!ring.ok) return ring
      points += ring.ring.lng.length
      if (points > mostPoints || rings.length >= mostRings) return no({ kind: 'too-many-points', most: mostPoints })
      rings.push(ring.ring)
    }
  }
  if (!rings.some((ring) => !ring.isHole && Math.abs(twiceArea(ring.lng, ring.lat)) > 200))
    return no({ kind: 'nothing-inside' })
  const boundary = { rings }
  const metres = metresAway(boundary, expected)
  return metres > metresOff ? no({ kind: 'far-away', kilometres: Math.round(metres / 1000) }) : { ok: true, boundary }
}

type ReadRing = { readonly ok: true; readonly ring: Ring } | { readonly ok: false; readonly problem: BoundaryProblem }

function readRing(line: unknown, number: number, isHole: boolean): ReadRing {
  if (!Array.isArray(line)) return no({ kind: 'not-geojson', type: 'Polygon' })
  const [lng, lat]: [number[], number[]] = [[], []]
  for (const [k, position] of line.entries()) {
    if (!isPosition(position)) return no({ kind: 'bad-position', ring: number, position: k + 1 })
    const where = whereabouts(position[0], position[1])
    if (where !== null) return no({ kind: where })
    const [x, y] = [toSteps(position[0]), toSteps(position[1])]
    const isFirstAgain = k === line.length - 1 && x === lng[0] && y === lat[0]
    if (k === line.length - 1 && !isFirstAgain) return no({ kind: 'not-closed', ring: number })
    if (!isFirstAgain && (x !== lng.at(-1) || y !== lat.at(-1))) {
      lng.push(x)
      lat.push(y)
    }
  }
  if (lng.length < 3) return no({ kind: 'too-short', ring: number })
  const isClockwise = twiceArea(lng, lat) < 0
  const [xs, ys] = isClockwise === isHole ? [lng, lat] : [lng.reverse(), lat.reverse()]
  const shrink = Math.cos((ys[0]! / 100_000) * (Math.PI / 180))
  const [east, north] = [Int32Array.from(xs), Int32Array.from(ys)]
  return { ok: true, ring: { lng: east, lat: north, weight: weightsOfRing(east, north, shrink), isHole } }
}

const isPosition = (value: unknown): value is [number, number] =>
  Array.isArray(value) &&
  value.length >= 2 &&
  value.length <= 4 &&
  value.every((part) => typeof part === 'number' && Number.isFinite(part))

/** What numbers that are no longitude and latitude of the British Isles probably are. */
function whereabouts(lng: number, lat: number): 'national-grid' | 'swapped' | 'not-on-earth' | null {
  if (lng >= -180 && lng <= 180 && lat >= -90 && lat <= 90)
    return lng >= 49 && lng <= 61 && lat >= -9 && lat <= 2.5 ? 'swapped' : null
  const isGrid = lng > 1_000 && lng < 700_000 && lat > 1_000 && lat < 1_300_000
  return isGrid ? 'national-grid' : 'not-on-earth'
}

/** How far a boundary is from where it should be; 0 where it holds the place's point or touches the place around it. */
function metresAway(boundary: Boundary, { point, around }: Expected): number {
  const box = boxOf(boundary)
  if (point) return isInBoundary(boundary, point) ? 0 : metresBetween(point, nearestIn(box, point))
  if (!around) return 0
  const middle = { lat: (box.south + box.north) / 2, lng: (box.west + box.east) / 2 }
  return metresBetween(middle, nearestIn(around, middle))
}

const nearestIn = (box: Box, { lat, lng }: Point): Point => ({
  lat: Math.max(box.south, Math.min(box.north, lat)),
  lng: Math.max(box.west, Math.min(box.east, lng)),
})
