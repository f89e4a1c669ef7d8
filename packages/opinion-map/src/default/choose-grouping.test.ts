import { describe, expect, it } from 'vitest'
import { type Candidates, chooseGrouping, isPromising } from './choose-grouping.ts'
import type { NormalMixture } from './normal-mixture.ts'
import type { Trial } from './try-groupings.ts'

interface Change {
  evidence?: number[]
  gain?: number[]
  stability?: number[]
  smallest?: number[]
  third?: number[]
}

/** Clouds of standard deviation one half around these centres. */
function clouds(centre: readonly number[]): NormalMixture {
  const count = centre.length / 3
  return { count, share: new Float64Array(count).fill(1 / count), centre: Float64Array.from(centre), variance: 0.25 }
}

/** Two clouds a distance of four apart, and a third beside them. */
const corner = [-1, 0, 0, 1, 0, 0, 0, 2, 0]
const inBetween = [-1, 0, 0, 1, 0, 0, 0, 0.3, 0]

/** Four hundred people whose positions, hidden votes and returning groups all speak for three groups. */
function candidates({ evidence = [0, 200, 290], smallest = [400, 150, 60], third = inBetween }: Change): Candidates {
  const shapes = [[0, 0, 0], [-1, 0, 0, 1, 0, 0], third]
  return {
    groupings: evidence.map((of, k) => ({ mixture: clouds(shapes[k]!), evidence: of })),
    smallest,
    members: 400,
  }
}

function chosen(change: Change) {
  const { gain = [0, 0.05, 0.07], stability = [1, 0.9, 0.8] } = change
  const trial: Trial = { gain: Float64Array.from(gain), stability: Float64Array.from(stability), stayed: [] }
  return chooseGrouping(candidates(change), trial)
}

describe('the number of groups', () => {
  it('is one where groups foretell hidden votes worse than everybody does', () => {
    expect(chosen({ gain: [0, -0.01, 0.07] })).toEqual({ count: 1, why: 'no-structure' })
  })

  it('is one where the groups do not come back', () => {
    expect(chosen({ stability: [1, 0.4, 0.8] })).toEqual({ count: 1, why: 'not-stable' })
  })

  it('is one where what stands apart is too small', () => {
    expect(chosen({ smallest: [400, 7, 60] })).toEqual({ count: 1, why: 'too-small' })
  })

  it('stays at two where a third adds a sixth, comes back badly, or has nine people', () => {
    for (const change of [
      { evidence: [0, 300, 350] },
      { stability: [1, 0.9, 0.5], gain: [0, 0.05, 0.055] },
      { smallest: [400, 150, 9] },
    ])
      expect(chosen(change).count).toBe(2)
  })

  it('takes a third that comes back badly but foretells much better', () => {
    expect(chosen({ stability: [1, 0.9, 0.5] }).count).toBe(3)
  })

  it('takes a third on little evidence where it stands in a corner of its own, and not where it stands between', () => {
    const evidence = [0, 200, 215]
    expect(chosen({ evidence, third: corner }).count).toBe(3)
    expect(chosen({ evidence, third: inBetween }).count).toBe(2)
    expect(chosen({ evidence, third: corner, smallest: [400, 150, 39] }).count).toBe(2)
    expect(chosen({ evidence, third: corner, stability: [1, 0.9, 0.49] }).count).toBe(2)
  })

  it('is as many as pay', () => {
    expect(chosen({})).toEqual({ count: 3 })
  })
})

describe('positions speak for dividing people', () => {
  it('not where two clouds are hardly better than one', () => {
    expect(isPromising(candidates({ evidence: [0, 19] }), 2)).toBe(false)
    expect(isPromising(candidates({ evidence: [0, 10] }), 2)).toBe(false)
  })

  it('with less evidence where there is a valley between the two', () => {
    const near = candidates({ evidence: [0, 40] })
    expect(isPromising(near, 2)).toBe(true)
    const wide = { ...near.groupings[1]!, mixture: { ...near.groupings[1]!.mixture, variance: 0.6 } }
    expect(isPromising({ ...near, groupings: [near.groupings[0]!, wide] }, 2)).toBe(false)
    expect(isPromising({ ...near, groupings: [near.groupings[0]!, { ...wide, evidence: 60 }] }, 2)).toBe(true)
  })
})
