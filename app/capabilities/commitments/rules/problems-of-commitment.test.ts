import { describe, expect, it } from 'vitest'
import { type CommitmentWords, problemsOfCommitment } from './problems-of-commitment.ts'

const promise: CommitmentWords = {
  what: 'Open the library on Saturdays',
  details: '',
  responsible: 'The library service',
  accountable: 'Testham Town Council',
  dueOn: '2027-01-09',
  moneyPence: 1_200_000,
  measure: 'Hours open on a Saturday',
  baseline: '0',
  target: '4',
}
const keys = (changed: Partial<CommitmentWords>) =>
  problemsOfCommitment({ ...promise, ...changed }, '2026-11-25').map(({ key }) => key)

describe('a promise is not made', () => {
  it.each([
    ['who does it', { responsible: '' }, 'responsible-missing'],
    ['who answers for it', { accountable: '' }, 'accountable-missing'],
    ['how one will know', { measure: '' }, 'measure-missing'],
    ['how it is now', { baseline: '' }, 'baseline-missing'],
    ['how it should be', { target: '' }, 'target-missing'],
  ] as const)('without %s', (_what, changed, key) => {
    expect(keys(changed)).toEqual([key])
  })
  it('for a day that has passed, or one that nobody will live to see', () => {
    expect(keys({ dueOn: '2026-11-24' })).toEqual(['due-passed'])
    expect(keys({ dueOn: '2056-11-26' })).toEqual(['due-far'])
  })
  it('for less than no money', () => {
    expect(keys({ moneyPence: -1 })).toEqual(['money-form'])
  })
})

it('a promise for today, with all it needs, is made', () => {
  expect(keys({ dueOn: '2026-11-25' })).toEqual([])
})
