import { describe, expect, it } from 'vitest'
import { letterName, nameGroups } from './name-groups.ts'
import { outlineGroup } from './outline-group.ts'
import { agreementOf, bestMatch, meetings } from './overlap-of-groupings.ts'
import { eigenOfSymmetric, invertInPlace } from './solve-small.ts'

describe('small matrices', () => {
  it('are inverted', () => {
    const a = Float64Array.of(4, 1, 1, 3)
    invertInPlace(a, 2)
    expect(Array.from(a, (x) => Math.round(x * 11))).toEqual([3, -1, -1, 4])
  })

  it('have their eigenvalues found, the largest first', () => {
    const { values, vectors } = eigenOfSymmetric(Float64Array.of(2, 1, 0, 1, 2, 0, 0, 0, 9), 3)
    expect(values.map((x) => Math.round(x * 1e9) / 1e9)).toEqual([9, 3, 1])
    expect(Math.abs(vectors[6]!)).toBeCloseTo(1, 12)
  })
})

describe('groupings', () => {
  it('agree fully with themselves under other numbers, and not with chance', () => {
    const size = { rows: 2, columns: 2 }
    expect(agreementOf(meetings([0, 0, 1, 1], [1, 1, 0, 0], size), 2)).toBe(1)
    expect(agreementOf(meetings([0, 0, 1, 1], [0, 1, 0, 1], size), 2)).toBeCloseTo(-0.5, 12)
  })

  it('are matched one to one, the largest meeting first', () => {
    expect(Array.from(bestMatch(Float64Array.of(5, 9, 8, 2), 2))).toEqual([1, 0])
  })

  it('keep their names; a new one gets a letter never used before', () => {
    const before = { names: ['A', 'C'], groupOf: [1, 1, 0, 0, -1, -1], nextName: 3 }
    const named = nameGroups(Int8Array.of(0, 0, 1, 1, 2, 2), { sizes: [2, 2, 2], centres: [0, 1, 2] }, before)
    expect(named.names).toEqual(['A', 'C', 'D'])
    expect(named.order).toEqual([1, 0, 2])
    expect(named.nextName).toBe(4)
  })

  it('are lettered past Z', () => {
    expect([0, 25, 26, 701, 702].map(letterName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA'])
  })
})

describe('an outline', () => {
  it('goes round the inner nine tenths', () => {
    const x = Float64Array.of(-1, 1, 1, -1, 0, 0, 0, 0, 0, 0, 50)
    const y = Float64Array.of(-1, -1, 1, 1, 0, 0, 0, 0, 0, 0, 50)
    expect(outlineGroup(x, y, { x: 0, y: 0 })).toEqual([
      { x: -1, y: -1 },
      { x: 1, y: -1 },
      { x: 1, y: 1 },
      { x: -1, y: 1 },
    ])
  })

  it('is nothing for people on one spot', () => {
    expect(outlineGroup(new Float64Array(8), new Float64Array(8), { x: 0, y: 0 })).toEqual([])
  })
})
