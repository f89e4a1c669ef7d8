import { describe, expect, it } from 'vitest'
import { square } from '../testing/tiny-places.ts'
import { squareKilometres } from './area.ts'
import { type Boundary, boxOf, type Ring } from './boundary.ts'
import { decodeBoundary, encodeBoundary } from './boundary-code.ts'
import { labelPointOf } from './label-point.ts'
import { isInBoundary } from './point-in-boundary.ts'
import { geometryOf } from './write-geojson.ts'

const big = square(1, 52, 10)
const hole: Ring = { ...square(1.04, 52.04, 2).rings[0]!, isHole: true }
const ring: Boundary = { rings: [...big.rings, hole] }

describe('a boundary', () => {
  it('leaves out what is beside it and what is in its hole', () => {
    expect(isInBoundary(ring, { lng: 0.99, lat: 52.05 })).toBe(false)
    expect(isInBoundary(ring, { lng: 1.05, lat: 52.11 })).toBe(false)
    expect(isInBoundary(ring, { lng: 1.05, lat: 52.05 })).toBe(false)
  })

  it('holds what is inside', () => {
    expect(isInBoundary(ring, { lng: 1.01, lat: 52.05 })).toBe(true)
    expect(isInBoundary(big, { lng: 1.05, lat: 52.05 })).toBe(true)
  })

  it('gives each point on a line shared by two places to exactly one of them', () => {
    const [left, right] = [square(1, 52, 10), square(1.1, 52, 10)]
    for (let k = 0; k <= 20; k++) {
      const point = { lng: 1.1, lat: 52.0005 + k / 250 }
      expect([left, right].filter((each) => isInBoundary(each, point))).toHaveLength(1)
    }
  })

  it('comes back from its bytes as it was, west of Greenwich too', () => {
    const west: Boundary = { rings: [square(-5.3, 50, 3).rings[0]!, hole] }
    expect(decodeBoundary(encodeBoundary(west))).toEqual(west)
  })

  it('says so when its bytes end too early', () => {
    expect(() => decodeBoundary(encodeBoundary(big).subarray(0, 3))).toThrow('ends too early')
  })

  it('has a box, and a point for its name well inside', () => {
    expect(boxOf(ring)).toEqual({ west: 1, south: 52, east: 1.1, north: 52.1 })
    expect(isInBoundary(ring, labelPointOf(ring))).toBe(true)
    expect(labelPointOf(big).lng).toBeCloseTo(1.05, 2)
  })

  it('measures land: a tenth of a degree square at 52 degrees north is about 76 square kilometres', () => {
    expect(squareKilometres(big)).toBeCloseTo(0.1 * 111.32 * 0.1 * 111.32 * Math.cos((52.05 * Math.PI) / 180), 0)
  })

  it('is written as GeoJSON with closed lines and its hole in the right part', () => {
    const geometry = geometryOf({ rings: [...square(2, 52, 10).rings, ...ring.rings] })
    expect(geometry.coordinates.map((polygon) => polygon.length)).toEqual([1, 2])
    expect(geometry.coordinates[0]![0]![0]).toEqual(geometry.coordinates[0]![0]!.at(-1))
  })
})
