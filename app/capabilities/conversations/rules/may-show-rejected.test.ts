import { expect, it } from 'vitest'
import { mayShowRejected } from './may-show-rejected.ts'
import { moderationReasons } from './moderation-reasons.ts'

it('keeps back words that may hurt somebody, and those turned down for no known reason', () => {
  expect(moderationReasons.filter((reason) => !mayShowRejected(reason))).toEqual([
    'names-a-person',
    'insults-or-threatens',
    'advertises',
    'cannot-be-understood',
  ])
  expect(mayShowRejected(null)).toBe(false)
})
