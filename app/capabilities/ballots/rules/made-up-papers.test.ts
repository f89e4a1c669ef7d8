import { expect, it } from 'vitest'
import { type PaperType, paperTypes } from '../vocabulary.ts'
import { makeUpPapers } from './made-up-papers.ts'
import { usualBounds } from './paper-bounds.ts'

const options = Array.from({ length: 10 }, (_, k) => ({ number: k + 1, costPence: (k + 1) * 10_000 }))
const make = (paper: PaperType, seed = 1) =>
  makeUpPapers({ paper, bounds: usualBounds(paper), budgetPence: 200_000, options, papers: 200, minority: 20, seed })

it('makes the same papers from the same seed, and others from another', () => {
  expect(make('approval')).toEqual(make('approval'))
  expect(make('approval', 2)).not.toEqual(make('approval'))
})

it('has as many voters in the smaller group as was asked for', () => {
  expect(make('ranking').filter(({ isMinority }) => isMinority)).toHaveLength(40)
})

it.each(paperTypes)('makes papers of the type %s that keep to its bounds', (paper) => {
  for (const { choices } of make(paper)) {
    expect(choices.type).toBe(paper)
    if (choices.type === 'knapsack')
      expect(choices.options.reduce((sum, number) => sum + number * 10_000, 0)).toBeLessThanOrEqual(200_000)
    if (choices.type === 'points') expect(choices.points.reduce((sum, { points }) => sum + points, 0)).toBe(10)
    if (choices.type === 'score') expect(Math.max(...choices.scores.map(({ score }) => score))).toBeLessThanOrEqual(5)
    if (choices.type === 'ranking') expect(new Set(choices.options).size).toBe(choices.options.length)
  }
})
