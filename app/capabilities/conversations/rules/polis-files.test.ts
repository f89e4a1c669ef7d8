import { expect, it } from 'vitest'
import { polisComments, polisParticipants, polisVote } from './polis-files.ts'

it('tells the day of a statement and not its minute, and no time of a vote', () => {
  const statement = { number: 7, author: 1, text: 'More buses, "please"', agree: 2, disagree: 1, moderated: 1 } as const
  const [, row] = polisComments([{ ...statement, madeAt: new Date('2026-11-24T09:05:00Z') }])
  expect(row).toEqual([1795478400000, 'Tue Nov 24 00:00:00 UTC 2026', 7, 1, 2, 1, 1, 'More buses, "please"'])
  expect(polisVote(3, 7, -1)).toEqual([null, null, 7, 3, -1])
})

it('does not say who wrote how many statements', () => {
  const [head, row] = polisParticipants([{ voter: 0, group: 1, agree: 2, disagree: 0, pass: 1 }])
  expect(row?.[head!.indexOf('n-comments')]).toBeNull()
  expect(row?.[head!.indexOf('n-votes')]).toBe(3)
})
