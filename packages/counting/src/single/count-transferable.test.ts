import { expect, test } from 'vitest'
import type { TransferableRule } from './contract.ts'
import { countSingle } from './count-single.ts'

const rule = (options: string, seats: number): TransferableRule => ({
  kind: 'single-transferable-vote',
  text: 'scottish-2011',
  options: [...options],
  seats,
})
const ranked = (papers: Record<string, number>) =>
  Object.entries(papers).map(([order, times]) => ({ marks: { ranking: [...order].map((one) => [one]) }, times }))

test('two options in one place cannot be counted', () => {
  const papers = [{ marks: { ranking: [['a', 'b']] }, times: 1 }]
  expect(countSingle(papers, rule('ab', 1))).toMatchObject({ problems: [{ problem: 'equal-places', paper: 0 }] })
})

test('equal at every stage is a draw, with the working so far', () => {
  const count = countSingle(ranked({ a: 3, b: 2, c: 2 }), rule('abc', 2))
  expect(count).toMatchObject({
    outcome: { kind: 'draw-needed', reason: 'exclude', tied: ['b', 'c'], elected: ['a'] },
    working: { quota: 3, stages: [{ act: { kind: 'first-preferences' } }] },
  })
  const withLot = countSingle(ranked({ a: 3, b: 2, c: 2 }), rule('abc', 2), { lot: ['c', 'b', 'a'] })
  expect(withLot).toMatchObject({ outcome: { kind: 'elected', elected: ['a', 'c'] } })
})

test('a surplus goes on at a value cut to five decimals, and what is cut off is shown', () => {
  const count = countSingle(ranked({ ab: 4, ac: 3, b: 1, c: 2 }), rule('abc', 2))
  // Quota 10 / 3, cut, and one: 4. Surplus 3 of 7 votes: 3 / 7 = 0.42857.
  expect(count).toMatchObject({
    outcome: { kind: 'elected', elected: ['a', 'c'] },
    working: {
      quota: 4,
      stages: [
        { votes: { a: '7.00000', b: '1.00000', c: '2.00000' }, elected: ['a'] },
        {
          act: {
            kind: 'surplus',
            surplus: '3.00000',
            transfers: [
              { to: 'b', papers: 4, votes: '1.71428' },
              { to: 'c', papers: 3, votes: '1.28571' },
            ],
            lostToRounding: '0.00001',
          },
          votes: { a: '4.00000', b: '2.71428', c: '3.28571' },
        },
        { act: { kind: 'exclusion', option: 'b', behind: { option: 'c', by: '0.57143' } } },
        { act: { kind: 'last-vacancies' }, elected: ['c'] },
      ],
    },
  })
})

test('of equal last ones the one that was behind at the latest earlier stage goes out', () => {
  // b and c stand at 4 after d is gone; at stage 1 b had 3 and c 4.
  const count = countSingle(ranked({ a: 5, b: 3, c: 4, db: 1 }), rule('abcd', 1))
  expect(count).toMatchObject({
    working: {
      stages: [{}, { act: { option: 'd' } }, { act: { option: 'b', tie: { tied: ['b', 'c'], byStage: 1 } } }, {}, {}],
    },
  })
})

test('as many options as seats are all elected', () => {
  expect(countSingle(ranked({ a: 1 }), rule('ab', 3))).toMatchObject({ outcome: { elected: ['a', 'b'] } })
})

test('the run-off elects who is left when the others are gone', () => {
  const runOff = { kind: 'instant-run-off' as const, text: 'scottish-2011' as const, options: ['a', 'b', 'c'] }
  expect(countSingle(ranked({ a: 4, bc: 2, cb: 3 }), runOff)).toMatchObject({
    outcome: { kind: 'elected', elected: ['c'] },
    working: { quota: 5 },
  })
})
