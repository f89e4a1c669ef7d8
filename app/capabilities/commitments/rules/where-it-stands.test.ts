import { expect, it } from 'vitest'
import { whereItStands } from './where-it-stands.ts'

const promise = { state: 'open', dueOn: '2026-11-25', noticed: null } as const

it('is not late on its day, and late on the next', () => {
  expect(whereItStands(promise, '2026-11-25')).toBe('on-its-way')
  expect(whereItStands(promise, '2026-11-26')).toBe('late')
})
it('is being checked once it is reported done, however late that was', () => {
  expect(whereItStands({ ...promise, state: 'reported-done' }, '2027-01-01')).toBe('being-checked')
})
it('says that residents did not notice, when they said no and it is open again', () => {
  expect(whereItStands({ ...promise, noticed: 'not-yet' }, '2026-11-20')).toBe('not-noticed')
})
it('keeps saying what became of it at the end', () => {
  expect(whereItStands({ ...promise, state: 'done', noticed: 'better' }, '2027-01-01')).toBe('done')
  expect(whereItStands({ ...promise, state: 'given-up' }, '2027-01-01')).toBe('given-up')
})
