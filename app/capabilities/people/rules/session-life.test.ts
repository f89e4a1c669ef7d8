import { expect, it } from 'vitest'
import { isFresh } from './session-life.ts'

const now = new Date('2026-11-24T12:00:00Z')
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000)

it('an old session may not change how one signs in', () => {
  expect(isFresh({ createdAt: minutesAgo(31), secondFactorAt: null }, false, now)).toBe(false)
})

it('who has a second factor must have shown it', () => {
  expect(isFresh({ createdAt: minutesAgo(1), secondFactorAt: null }, true, now)).toBe(false)
  expect(isFresh({ createdAt: minutesAgo(1), secondFactorAt: now }, true, now)).toBe(true)
})

it('a session of half an hour is fresh', () => {
  expect(isFresh({ createdAt: minutesAgo(30), secondFactorAt: null }, false, now)).toBe(true)
})
