import { describe, expect, it } from 'vitest'
import { alwaysKept } from './boundary.ts'
import { dissolve, weighLayer } from './topology.ts'
import { weightOfArea, weightsOfLine, weightsOfRing } from './weights.ts'

describe('the weight of points', () => {
  it('keeps the ends of a line and lets a point on a straight line go first', () => {
    const weights = weightsOfLine([0, 10, 20, 30], [0, 0, 0, 40], 1)
    expect(weights[0]).toBe(alwaysKept)
    expect(weights[3]).toBe(alwaysKept)
    expect(weights[1]).toBe(0)
    expect(weights[2]).toBeGreaterThan(weights[1]!)
  })

  it('is the area of the triangle a point makes: 20 wide and 40 high is 400', () => {
    expect(weightsOfLine([0, 10, 20], [0, 40, 0], 1)[1]).toBe(weightOfArea(400))
  })

  it('never falls when more points are taken away', () => {
    const count = 300
    const lng = Array.from({ length: count }, (_, k) => k * 7)
    const lat = Array.from({ length: count }, (_, k) => (k * k * 31) % 97)
    const weights = weightsOfLine(lng, lat, 0.6)
    const kept = (least: number) => weights.filter((weight) => weight >= least).length
    for (let least = 1; least < 255; least++) expect(kept(least)).toBeLessThanOrEqual(kept(least - 1))
  })

  it('keeps two points of a ring whatever happens', () => {
    const weights = weightsOfRing(Int32Array.of(0, 10, 20, 10), Int32Array.of(0, -1, 0, 1), 1)
    expect(weights.filter((weight) => weight === alwaysKept)).toHaveLength(2)
  })

  it('of a ring of fifty thousand points is found in well under a second', () => {
    const count = 50_000
    const turn = (k: number) => (2 * Math.PI * k) / count
    const lng = Int32Array.from({ length: count }, (_, k) => Math.round(100_000 * Math.cos(turn(k)) + ((k * 37) % 50)))
    const lat = Int32Array.from({ length: count }, (_, k) => Math.round(100_000 * Math.sin(turn(k)) + ((k * 53) % 50)))
    const start = performance.now()
    weightsOfRing(lng, lat, 0.6)
    expect(performance.now() - start).toBeLessThan(800)
  })
})

describe('a layer of neighbours', () => {
  const left = [
    [0, 0],
    [10, 0],
    [12, 5],
    [10, 10],
    [0, 10],
  ] as const
  const right = [
    [10, 0],
    [20, 0],
    [20, 10],
    [10, 10],
    [12, 5],
  ] as const
  const layer = new Map([
    ['left', [left]],
    ['right', [right]],
  ])

  it('has the same weights on both sides of a shared line', () => {
    const weighed = weighLayer(layer, 1)
    const weightAt = (code: string, lng: number, lat: number) => {
      const ring = weighed.get(code)!.rings[0]!
      return ring.weight[ring.lng.findIndex((x, k) => x === lng && ring.lat[k] === lat)]
    }
    expect(weightAt('left', 12, 5)).toBe(weightAt('right', 12, 5))
    expect(weightAt('left', 10, 0)).toBe(alwaysKept)
    expect(weightAt('right', 10, 10)).toBe(alwaysKept)
  })

  it('joins into one without the line between', () => {
    const joined = dissolve([...layer.values()], 1)
    expect(joined).toHaveLength(1)
    expect(joined[0]).toHaveLength(6)
    expect(joined[0]!.some(([lng]) => lng === 12)).toBe(false)
  })
})
