import { expect, test } from 'vitest'
import type { YesNoRule } from './contract.ts'
import { countSingle } from './count-single.ts'

const papers = (yes: number, no: number, abstain = 0) => [
  { marks: { answer: 'yes' as const }, times: yes },
  { marks: { answer: 'no' as const }, times: no },
  { marks: { answer: 'abstain' as const }, times: abstain },
]
const moreThanHalf: YesNoRule = { kind: 'yes-no', majority: { share: [1, 2], needs: 'more-than', of: 'votes' } }

function count(rule: YesNoRule, [yes, no, abstain]: [number, number, number?], roll?: number) {
  return countSingle(papers(yes, no, abstain), rule, roll === undefined ? {} : { roll })
}

test('a share of the roll without a roll is a problem with a name', () => {
  const rule: YesNoRule = { ...moreThanHalf, quorum: { share: [1, 5], counts: 'papers' } }
  expect(count(rule, [3, 2])).toEqual({ kind: 'cannot-count', problems: [{ problem: 'roll-needed' }] })
})

test('more papers than people on the roll are not counted', () => {
  expect(count(moreThanHalf, [3, 2], 4)).toMatchObject({ problems: [{ problem: 'more-papers-than-roll' }] })
})

test('a paper of another kind, or a number of papers below nothing, is named by its place', () => {
  const marks = { choice: 'a' }
  const answer = { answer: 'yes' as const }
  expect(countSingle([{ marks, times: 1 }], moreThanHalf)).toMatchObject({
    problems: [{ problem: 'paper-of-another-kind', paper: 0 }],
  })
  expect(countSingle([{ marks: answer, times: -1 }], moreThanHalf)).toMatchObject({
    problems: [{ problem: 'times-not-possible', paper: 0 }],
  })
})

test('exactly half is not more than half, and one voter more is', () => {
  expect(count(moreThanHalf, [3, 3])).toMatchObject({
    outcome: { kind: 'failed' },
    working: { base: 6, needed: 4, changed: { from: 'no', to: 'yes', voters: 1 } },
  })
  expect(count(moreThanHalf, [4, 3])).toMatchObject({ outcome: { kind: 'passed' } })
})

test('three to two passes a neighbourhood plan on a turnout of five in a hundred', () => {
  expect(count(moreThanHalf, [3, 2], 100)).toMatchObject({
    outcome: { kind: 'passed' },
    working: { changed: { from: 'yes', to: 'no', voters: 1 } },
  })
})

test('at least two thirds is met by exactly two thirds, and a third is never rounded', () => {
  const rule: YesNoRule = { kind: 'yes-no', majority: { share: [2, 3], needs: 'at-least', of: 'votes' } }
  expect(count(rule, [666_666, 333_333])).toMatchObject({ outcome: { kind: 'passed' } })
  expect(count(rule, [666_666, 333_334])).toMatchObject({ outcome: { kind: 'failed' } })
})

test('abstentions count against where the share is of all papers, and do not where it is of the votes', () => {
  const ofPapers: YesNoRule = { kind: 'yes-no', majority: { share: [1, 2], needs: 'more-than', of: 'papers' } }
  expect(count(ofPapers, [3, 2, 1])).toMatchObject({ outcome: { kind: 'failed' }, working: { base: 6 } })
  expect(count(moreThanHalf, [3, 2, 1])).toMatchObject({ outcome: { kind: 'passed' }, working: { base: 5 } })
})

test('a quorum says how many were needed and how many came, whatever the votes were', () => {
  const rule: YesNoRule = { ...moreThanHalf, quorum: { share: [1, 3], counts: 'papers' } }
  expect(count(rule, [2, 0, 1], 10)).toMatchObject({ outcome: { kind: 'too-few-took-part', needed: 4, had: 3 } })
  expect(count(rule, [2, 0, 2], 10)).toMatchObject({ outcome: { kind: 'passed' } })
})

test('a quorum of yes asks for the people behind it', () => {
  const rule: YesNoRule = { ...moreThanHalf, quorum: { share: [1, 4], counts: 'yes' } }
  expect(count(rule, [24, 1, 40], 100)).toMatchObject({ outcome: { kind: 'too-few-took-part', needed: 25, had: 24 } })
  expect(count(rule, [25, 1], 100)).toMatchObject({ outcome: { kind: 'passed' } })
})

test('only abstentions decide nothing', () => {
  expect(count(moreThanHalf, [0, 0, 7])).toMatchObject({ outcome: { kind: 'nothing-marked' }, turnout: { blank: 7 } })
})
