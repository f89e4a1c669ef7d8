import { expect, it } from 'vitest'
import { buildTerms } from '../testing/build-terms.ts'
import { choicesSchema } from './choices-schema.ts'
import { problemsOfChoices, tidyChoices } from './paper.ts'

it('refuses a paper of another type', () => {
  expect(problemsOfChoices(buildTerms('approval'), { type: 'ranking', options: [1] })).toEqual([{ kind: 'wrong-type' }])
})

it('refuses options that are not there, and one twice', () => {
  expect(problemsOfChoices(buildTerms('approval'), { type: 'approval', options: [2, 9, 2] })).toEqual([
    { kind: 'no-such-option', option: 9 },
    { kind: 'option-twice', option: 2 },
  ])
})

it('refuses more options than may be chosen or ranked', () => {
  const bounds = { mostOptions: 2 }
  const problem = { kind: 'too-many-options', chosen: 3, most: 2 }
  for (const type of ['approval', 'ranking', 'knapsack'] as const)
    expect(problemsOfChoices(buildTerms(type, { bounds }), { type, options: [1, 2, 3] })).toEqual([problem])
})

it('refuses projects that cost more than there is, to the penny', () => {
  const terms = buildTerms('knapsack', { budgetPence: 299_999 })
  expect(problemsOfChoices(terms, { type: 'knapsack', options: [1, 2] })).toEqual([
    { kind: 'over-budget', overPence: 1 },
  ])
  expect(problemsOfChoices({ ...terms, budgetPence: 300_000 }, { type: 'knapsack', options: [1, 2] })).toEqual([])
})

it('refuses points that are too many, broken or negative', () => {
  const terms = buildTerms('points')
  const points = (first: number, second: number) => ({
    type: 'points' as const,
    points: [
      { option: 1, points: first },
      { option: 2, points: second },
    ],
  })
  expect(problemsOfChoices(terms, points(6, 5))).toEqual([{ kind: 'too-many-points', given: 11, most: 10 }])
  expect(problemsOfChoices(terms, points(12, -2))).toEqual([{ kind: 'no-whole-number', option: 2 }])
  expect(problemsOfChoices(terms, points(0.5, 1))).toEqual([{ kind: 'no-whole-number', option: 1 }])
  expect(problemsOfChoices(terms, points(6, 4))).toEqual([])
})

it('refuses a score above the highest', () => {
  const scores = [{ option: 1, score: 6 }]
  expect(problemsOfChoices(buildTerms('score'), { type: 'score', scores })).toEqual([
    { kind: 'score-too-high', option: 1, most: 5 },
  ])
})

it('takes an empty paper of every type', () => {
  const empty = [
    { type: 'yes-no', answer: 'abstain' },
    { type: 'choose-one', option: null },
    { type: 'approval', options: [] },
    { type: 'knapsack', options: [] },
    { type: 'points', points: [] },
    { type: 'score', scores: [] },
    { type: 'ranking', options: [] },
  ] as const
  for (const choices of empty) expect(problemsOfChoices(buildTerms(choices.type), choices)).toEqual([])
})

it('writes choices that mean the same in one way', () => {
  expect(JSON.stringify(tidyChoices({ type: 'approval', options: [3, 1] }))).toBe('{"options":[1,3],"type":"approval"}')
  expect(
    JSON.stringify(
      tidyChoices({
        type: 'points',
        points: [
          { points: 3, option: 2 },
          { points: 0, option: 1 },
        ],
      }),
    ),
  ).toBe('{"points":[{"option":2,"points":3}],"type":"points"}')
  expect(tidyChoices({ type: 'ranking', options: [3, 1] })).toEqual({ type: 'ranking', options: [3, 1] })
})

it('reads choices from outside and nothing else', () => {
  expect(choicesSchema.safeParse({ type: 'yes-no', answer: 'maybe' }).success).toBe(false)
  expect(choicesSchema.safeParse({ type: 'approval', options: [1], more: 1 }).success).toBe(false)
  expect(choicesSchema.safeParse({ type: 'approval', options: [0] }).success).toBe(false)
  expect(choicesSchema.safeParse({ type: 'choose-one', option: null }).success).toBe(true)
})
