import { describe, expect, it } from 'vitest'
import { type Candidates, chooseGrouping } from './choose-grouping.ts'
import { singleCloud } from './normal-mixture.ts'

/** Four hundred people whose positions, hidden votes and returning groups all speak for three groups. */
function candidates(change: {
  evidence?: number[]
  gain?: number[]
  stability?: number[]
  smallest?: number[]
}): Candidates {
  const {
    evidence = [0, 200, 290],
    gain = [0, 0.05, 0.07],
    stability = [1, 0.9, 0.8],
    smallest = [400, 150, 60],
  } = change
  return {
    groupings: evidence.map((of) => ({ mixture: singleCloud(), evidence: of })),
    smallest,
    members: 400,
    leastSize: 8,
    trial: { gain: Float64Array.from(gain), stability: Float64Array.from(stability), stayed: [] },
  }
}

describe('the number of groups', () => {
  it('is as many as pay', () => {
    expect(chooseGrouping(candidates({}))).toEqual({ count: 3 })
  })

  it('is one where two clouds are hardly better than one', () => {
    expect(chooseGrouping(candidates({ evidence: [0, 40, 130] }))).toEqual({ count: 1, why: 'no-structure' })
  })

  it('is one where groups foretell hidden votes worse than everybody does', () => {
    expect(chooseGrouping(candidates({ gain: [0, -0.01, 0.07] }))).toEqual({ count: 1, why: 'no-structure' })
  })

  it('is one where the groups do not come back', () => {
    expect(chooseGrouping(candidates({ stability: [1, 0.4, 0.8] }))).toEqual({ count: 1, why: 'not-stable' })
  })

  it('is one where what stands apart is too small', () => {
    expect(chooseGrouping(candidates({ smallest: [400, 7, 60] }))).toEqual({ count: 1, why: 'too-small' })
  })

  it('stays at two where a third adds a sixth, comes back badly, or has nine people', () => {
    for (const change of [
      { evidence: [0, 300, 350] },
      { stability: [1, 0.9, 0.5], gain: [0, 0.05, 0.055] },
      { smallest: [400, 150, 9] },
    ])
      expect(chooseGrouping(candidates(change)).count).toBe(2)
  })

  it('takes a third that comes back badly but foretells much better', () => {
    expect(chooseGrouping(candidates({ stability: [1, 0.9, 0.5] })).count).toBe(3)
  })
})
