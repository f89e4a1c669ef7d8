import { describe, expect, it } from 'vitest'
import { findCommonGround, findDivides } from './find-common-ground.ts'
import { statementScores } from './statement-scores.ts'

/** Two groups; per statement the agrees and disagrees of each. */
function listOf(...statements: readonly (readonly [number, number, number, number])[]) {
  const votes = {
    groups: 2,
    agree: Uint32Array.from(statements.flatMap(([a, , b]) => [a, b])),
    disagree: Uint32Array.from(statements.flatMap(([, a, , b]) => [a, b])),
    pass: new Uint32Array(statements.length * 2),
  }
  const scores = statements.map((_, j) => statementScores(votes, j))
  return { common: findCommonGround(scores, votes), divides: findDivides(scores, votes) }
}

describe('common ground', () => {
  it('is what the smaller group agrees with too, beyond luck', () => {
    expect(listOf([400, 4, 9, 3]).common.map((c) => c.side)).toEqual(['agree'])
    expect(listOf([400, 4, 7, 6]).common).toEqual([])
  })

  it('is not what three people of a group agree with', () => {
    expect(listOf([400, 4, 3, 0]).common).toEqual([])
    expect(listOf([400, 4, 5, 0]).common).toHaveLength(1)
  })

  it('lists what all reject after what all agree with', () => {
    const { common } = listOf([0, 90, 0, 90], [60, 20, 60, 20], [80, 10, 70, 20])
    expect(common.map((c) => [c.statement, c.side])).toEqual([
      [2, 'agree'],
      [1, 'agree'],
      [0, 'disagree'],
    ])
    expect(common[2]!.inGroups[0]!.low).toBeGreaterThan(0.95)
  })

  it('breaks ties by number', () => {
    expect(listOf([50, 5, 50, 5], [50, 5, 50, 5]).common.map((c) => c.statement)).toEqual([0, 1])
  })
})

describe('divides', () => {
  it('are what the groups take opposite sides on, and not what few voted on', () => {
    expect(listOf([50, 5, 5, 50], [1, 0, 0, 1], [30, 20, 20, 30]).divides.map((d) => d.statement)).toEqual([0])
  })
})
