import { expect, test } from 'vitest'
import type { ApprovalRule, ChooseOneRule, ScoreRule } from './contract.ts'
import { countSingle } from './count-single.ts'

const chooseOne: ChooseOneRule = { kind: 'choose-one', options: ['a', 'b', 'c'] }
const approval: ApprovalRule = { kind: 'approval', options: ['a', 'b', 'c'], seats: 2 }
const score: ScoreRule = { kind: 'score', options: ['a', 'b', 'c'], seats: 1, lowest: -2, highest: 2 }
const choices = (votes: Record<string, number>) =>
  Object.entries(votes).map(([choice, times]) => ({ marks: { choice }, times }))
const approvals = (...papers: string[]) => papers.map((paper) => ({ marks: { approved: [...paper] }, times: 1 }))

test('an unknown option, one marked twice and too many marks are named by their paper', () => {
  expect(countSingle(choices({ a: 1, z: 1 }), chooseOne)).toMatchObject({
    problems: [{ problem: 'unknown-option', paper: 1, option: 'z' }],
  })
  expect(countSingle(approvals('ab', 'aa'), approval)).toMatchObject({
    problems: [{ problem: 'marked-twice', paper: 1, option: 'a' }],
  })
  expect(countSingle(approvals('ab', 'a'), { ...approval, atMost: 1 })).toMatchObject({
    problems: [{ problem: 'too-many-marks', paper: 0 }],
  })
})

test('a score outside the range, or not a whole number, is named', () => {
  expect(countSingle([{ marks: { scores: { a: 3, b: 0.5 } }, times: 1 }], score)).toMatchObject({
    problems: [
      { problem: 'score-not-possible', paper: 0, option: 'a' },
      { problem: 'score-not-possible', paper: 0, option: 'b' },
    ],
  })
})

test('a rule with an option twice, no seats or a range upside down is refused', () => {
  const rule: ScoreRule = { ...score, options: ['a', 'a'], seats: 0, lowest: 2, highest: -2 }
  expect(countSingle([], rule)).toMatchObject({
    problems: [{ problem: 'option-twice' }, { problem: 'seats-not-possible' }, { problem: 'scores-not-possible' }],
  })
})

test('the most votes win, and every loser is told how far behind it was', () => {
  expect(countSingle(choices({ b: 5, a: 7, c: 1 }), chooseOne)).toMatchObject({
    outcome: { kind: 'elected', elected: ['a'] },
    working: {
      totals: [
        { option: 'a', total: 7, result: 'elected', margin: 2 },
        { option: 'b', total: 5, result: 'not-elected', margin: 2 },
        { option: 'c', total: 1, result: 'not-elected', margin: 6 },
      ],
    },
  })
})

test('equal at the last place is a draw to be held, not one to be made up', () => {
  expect(countSingle(approvals('ab', 'ac', 'a'), approval)).toMatchObject({
    outcome: { kind: 'draw-needed', reason: 'last-place', tied: ['b', 'c'], places: 1, elected: ['a'] },
  })
})

test('the lot settles the last place; a lot that leaves somebody out settles nothing', () => {
  const papers = approvals('ab', 'ac', 'a')
  expect(countSingle(papers, approval, { lot: ['c', 'a', 'b'] })).toMatchObject({
    outcome: { kind: 'elected', elected: ['a', 'c'] },
    working: { decidedByLot: ['c', 'b'] },
  })
  expect(countSingle(papers, approval, { lot: ['c', 'a'] })).toMatchObject({ outcome: { kind: 'draw-needed' } })
})

test('equal options that all get a place need no lot', () => {
  expect(countSingle(approvals('ab', 'ab'), approval)).toMatchObject({ outcome: { elected: ['a', 'b'] } })
})

test('scores are added, an option left out has 0', () => {
  const papers = [
    { marks: { scores: { a: 2, b: -2 } }, times: 2 },
    { marks: { scores: { a: -1, c: 2 } }, times: 1 },
  ]
  expect(countSingle(papers, score)).toMatchObject({
    outcome: { elected: ['a'] },
    working: {
      totals: [
        { option: 'a', total: 3 },
        { option: 'c', total: 2 },
        { option: 'b', total: -4 },
      ],
    },
  })
})

test('blank papers take part and choose nothing', () => {
  const blank = [{ marks: { choice: null }, times: 4 }]
  expect(countSingle(blank, chooseOne)).toMatchObject({
    outcome: { kind: 'nothing-marked' },
    turnout: { papers: 4, blank: 4, votes: 0 },
  })
  expect(countSingle([...blank, ...choices({ a: 1 })], chooseOne)).toMatchObject({
    outcome: { elected: ['a'] },
    turnout: { papers: 5, blank: 4, votes: 1 },
  })
})
