import { expect, test } from 'vitest'
import type { CondorcetRule } from './contract.ts'
import { countSingle } from './count-single.ts'

const rule = (options: string): CondorcetRule => ({
  kind: 'condorcet',
  options: [...options],
  completion: 'schulze-winning-votes',
})
const ranked = (papers: Record<string, number>) =>
  Object.entries(papers).map(([order, times]) => ({ marks: { ranking: [...order].map((one) => [one]) }, times }))

test('three options in a perfect circle need a draw', () => {
  expect(countSingle(ranked({ abc: 1, bca: 1, cab: 1 }), rule('abc'))).toMatchObject({
    outcome: { kind: 'draw-needed', tied: ['a', 'b', 'c'] },
  })
})

test('whoever beats every other wins, though fewest put it first', () => {
  expect(countSingle(ranked({ abc: 4, cba: 4, bac: 1 }), rule('abc'))).toMatchObject({
    outcome: { kind: 'elected', elected: ['b'] },
    working: { beatsAll: 'b' },
  })
})

test('equal places and options left out are read as they stand', () => {
  const papers = [{ marks: { ranking: [['a', 'b']] }, times: 3 }]
  expect(countSingle(papers, rule('abc'))).toMatchObject({
    outcome: { kind: 'draw-needed', tied: ['a', 'b'] },
    working: {
      prefer: [
        [0, 0, 3],
        [0, 0, 3],
        [0, 0, 0],
      ],
    },
  })
})

test('the worked example of 45 voters and five options in Schulze 2011, section 3: E wins', () => {
  const papers = ranked({ acbed: 5, adecb: 5, bedac: 8, cabed: 3, caebd: 7, cbade: 2, dceba: 7, ebadc: 8 })
  const count = countSingle(papers, rule('abcde'))
  expect(count).toMatchObject({
    outcome: { kind: 'elected', elected: ['e'] },
    working: {
      beatsAll: null,
      prefer: [
        [0, 20, 26, 30, 22],
        [25, 0, 16, 33, 18],
        [19, 29, 0, 17, 24],
        [15, 12, 28, 0, 14],
        [23, 27, 21, 31, 0],
      ],
      strength: [
        [0, 28, 28, 30, 24],
        [25, 0, 28, 33, 24],
        [25, 29, 0, 29, 24],
        [25, 28, 28, 0, 24],
        [25, 28, 28, 31, 0],
      ],
    },
  })
  expect(count).toMatchObject({
    working: { losers: [{ option: 'a', beatenBy: 'e', strength: 25, strengthBack: 24 }, {}, {}, {}] },
  })
})
