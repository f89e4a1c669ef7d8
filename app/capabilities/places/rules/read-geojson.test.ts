import { describe, expect, it } from 'vitest'
import { geojsonFile, square, squareGeometry } from '../testing/tiny-places.ts'
import { boxOf, pointsIn } from './boundary.ts'
import { type BoundaryProblem, type Expected, mostBytes, readGeoJson, readManyGeoJson } from './read-geojson.ts'

const expected: Expected = { code: 'E04000991', point: { lng: 1.2, lat: 52.2 }, around: null }
const read = (file: Buffer | string, of = expected) => readGeoJson(Buffer.from(file), of)
const problemOf = (file: Buffer | string, of = expected): BoundaryProblem | null => {
  const result = read(file, of)
  return result.ok ? null : result.problem
}
const ring = (...line: unknown[]) => geojsonFile({ type: 'Polygon', coordinates: [line] })

describe('a file that should hold a boundary', () => {
  it('is refused when it is not JSON, or not UTF-8', () => {
    expect(problemOf('<kml/>')).toEqual({ kind: 'not-json' })
    expect(problemOf('')).toEqual({ kind: 'not-json' })
    expect(problemOf(Buffer.of(0x22, 0xff, 0xfe, 0x22))).toEqual({ kind: 'not-json' })
  })

  it.each([
    ['null', ''],
    ['[]', ''],
    ['"Polygon"', ''],
    ['{"type":"Topology"}', 'Topology'],
    ['{"type":"Feature"}', ''],
    ['{"type":"Feature","geometry":null}', ''],
    ['{"type":"Polygon"}', 'Polygon'],
    ['{"type":"Polygon","coordinates":[]}', 'Polygon'],
    ['{"type":"MultiPolygon","coordinates":7}', 'MultiPolygon'],
    ['{"type":"FeatureCollection","features":{}}', 'FeatureCollection'],
    ['{"type":"FeatureCollection","features":[7]}', ''],
  ])('is refused when it is JSON but no boundary: %s', (file, type) => {
    expect(problemOf(file)).toEqual({ kind: 'not-geojson', type })
  })

  it('is refused when it holds points or lines', () => {
    expect(problemOf(geojsonFile({ type: 'Point', coordinates: [1, 52] }))).toEqual({ kind: 'no-area', type: 'Point' })
    expect(
      problemOf(
        geojsonFile({
          type: 'LineString',
          coordinates: [
            [1, 52],
            [2, 52],
          ],
        }),
      ),
    ).toEqual({ kind: 'no-area', type: 'LineString' })
  })

  it('is refused when a line does not end where it began', () => {
    expect(problemOf(ring([1.1, 52.1], [1.3, 52.1], [1.3, 52.3], [1.1, 52.3]))).toEqual({ kind: 'not-closed', ring: 1 })
  })

  it('is refused when a line has fewer than three points, or nothing inside', () => {
    expect(problemOf(ring([1.1, 52.1], [1.3, 52.1], [1.1, 52.1]))).toEqual({ kind: 'too-short', ring: 1 })
    expect(problemOf(ring())).toEqual({ kind: 'too-short', ring: 1 })
    expect(problemOf(ring([1.1, 52.1], [1.2, 52.1], [1.3, 52.1], [1.1, 52.1]))).toEqual({ kind: 'nothing-inside' })
  })

  it.each([[['1.1', 52]], [[1.1]], [[null, 52]], [[1, 52, 3, 4, 5]], [7], [null]])(
    'is refused when a point is %j',
    (position) => {
      expect(problemOf(ring([1.1, 52.1], position))).toEqual({ kind: 'bad-position', ring: 1, position: 2 })
    },
  )

  it('is refused when its numbers are National Grid metres', () => {
    expect(problemOf(ring([608000, 338000], [609000, 338000], [608000, 338000]))).toEqual({ kind: 'national-grid' })
    const named = {
      crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::27700' } },
      type: 'FeatureCollection',
      features: [],
    }
    expect(problemOf(JSON.stringify(named))).toEqual({ kind: 'national-grid' })
  })

  it('is refused when latitude comes first, or numbers are of no place on earth', () => {
    expect(problemOf(ring([52.1, 1.1], [52.1, 1.3], [52.1, 1.1]))).toEqual({ kind: 'swapped' })
    expect(problemOf(ring([1.1, 152], [1.3, 152], [1.1, 152]))).toEqual({ kind: 'not-on-earth' })
  })

  it('is refused when it is far from where the place is', () => {
    expect(problemOf(geojsonFile(squareGeometry(1.15, 53.15, 0.1)))).toEqual({ kind: 'far-away', kilometres: 106 })
    const lost = { ...expected, point: null, around: boxOf(square(1, 52, 40)) }
    expect(problemOf(geojsonFile(squareGeometry(1.15, 53.15, 0.1)), lost)).toMatchObject({ kind: 'far-away' })
    expect(problemOf(geojsonFile(), lost)).toBeNull()
  })

  it('is refused when it holds several areas and not exactly one names the place', () => {
    const feature = (code: string) => ({
      type: 'Feature',
      properties: { PARNCP25CD: code },
      geometry: squareGeometry(1.15, 52.15, 0.1),
    })
    const file = (...codes: string[]) => JSON.stringify({ type: 'FeatureCollection', features: codes.map(feature) })
    expect(problemOf(file())).toEqual({ kind: 'several-areas', count: 0 })
    expect(problemOf(file('E04000001', 'E04000002'))).toEqual({ kind: 'several-areas', count: 2 })
    expect(problemOf(file('E04000001', 'E04000991'))).toBeNull()
  })

  it('is refused when brackets nest too deep, without being read', () => {
    const start = performance.now()
    expect(problemOf('['.repeat(400_000))).toEqual({ kind: 'too-deep' })
    expect(problemOf(`{"type":"Polygon","coordinates":${'['.repeat(20)}${']'.repeat(20)}}`)).toEqual({
      kind: 'too-deep',
    })
    expect(performance.now() - start).toBeLessThan(100)
  })

  it('is refused when it has too many points, without being read', () => {
    const file = Buffer.alloc(mostBytes, '[1,1],')
    const start = performance.now()
    expect(problemOf(file)).toEqual({ kind: 'too-many-points', most: 50_000 })
    expect(performance.now() - start).toBeLessThan(100)
  })

  it.each([
    ['objects', '[', '{},', '{}]'],
    ['numbers', '[', '1,', '1]'],
    ['texts', '[', '"",', '""]'],
    ['members', '{"a":1', ',"b":2', '}'],
  ])('is refused when it has too many %s, without being read', (_, head, part, tail) => {
    const file = Buffer.from(head + part.repeat(Math.floor((mostBytes - 20) / part.length)) + tail)
    const start = performance.now()
    expect(problemOf(file)).toEqual({ kind: 'too-much-else' })
    expect(performance.now() - start).toBeLessThan(100)
  })

  it('cannot reach what objects inherit', () => {
    const geometry = JSON.stringify(squareGeometry(1.15, 52.15, 0.1))
    expect(problemOf(`{"__proto__":{"type":"Feature","geometry":${geometry}}}`)).toEqual({
      kind: 'not-geojson',
      type: '',
    })
    expect(
      problemOf(
        `{"type":"Feature","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"geometry":${geometry}}`,
      ),
    ).toBeNull()
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  it('gives its boundary, whichever way round it was drawn', () => {
    const clockwise = ring([1.15, 52.15], [1.15, 52.25], [1.25, 52.25], [1.25, 52.15], [1.15, 52.15])
    const [one, other] = [read(geojsonFile()), read(clockwise)]
    expect(one.ok && other.ok && boxOf(one.boundary)).toEqual({ west: 1.15, south: 52.15, east: 1.25, north: 52.25 })
    expect(one.ok && pointsIn(one.boundary)).toBe(4)
    expect(other.ok && boxOf(other.boundary)).toEqual(one.ok && boxOf(one.boundary))
  })
})

describe('a file that should hold many places', () => {
  const names = { code: 'WD25CD', name: 'WD25NM' }
  const feature = (properties: object, geometry: unknown = squareGeometry(1.15, 52.15, 0.1)) => ({
    type: 'Feature',
    properties,
    geometry,
  })
  const readMany = (...features: unknown[]) =>
    readManyGeoJson(Buffer.from(JSON.stringify({ type: 'FeatureCollection', features })), names)
  const good = { WD25CD: 'E05000001', WD25NM: 'One  ward' }

  it.each([
    [[], { kind: 'no-features' }],
    [[feature({})], { kind: 'bad-code', feature: 1 }],
    [[feature({ WD25CD: '<b>', WD25NM: 'x' })], { kind: 'bad-code', feature: 1 }],
    [[feature(good), feature({ WD25CD: 'E05000002', WD25NM: ' ' })], { kind: 'bad-name', feature: 2 }],
    [[feature(good), feature(good)], { kind: 'same-code', feature: 2, code: 'E05000001' }],
    [
      [feature(good, { type: 'Point', coordinates: [1, 52] })],
      { kind: 'bad-feature', feature: 1, problem: { kind: 'no-area', type: 'Point' } },
    ],
  ])('is refused: %#', (features, problem) => {
    expect(readMany(...features)).toEqual({ ok: false, problem })
  })

  it('gives code, name and boundary of each', () => {
    const read = readMany(feature(good), feature({ WD25CD: 'E05000002', WD25NM: 'Two' }))
    expect(read.ok && read.areas.map((area) => [area.code, area.name, pointsIn(area.boundary)])).toEqual([
      ['E05000001', 'One  ward', 4],
      ['E05000002', 'Two', 4],
    ])
  })
})
