import { expect, it } from 'vitest'
import { civilDateOf, londonDay } from './london-day.ts'

it('knows no 31 April, no month 13 and no year of two digits', () => {
  expect(civilDateOf('31', '4', '2026')).toBeNull()
  expect(civilDateOf('1', '13', '2026')).toBeNull()
  expect(civilDateOf('1', '1', '26')).toBeNull()
})

it('reads a leap day', () => {
  expect(civilDateOf('29', '2', '2028')).toBe('2028-02-29')
  expect(civilDateOf('29', '2', '2027')).toBeNull()
})

it('is a day ahead of UTC just before midnight in summer', () => {
  expect(londonDay(new Date('2026-07-01T23:30:00Z'))).toBe('2026-07-02')
  expect(londonDay(new Date('2026-12-01T23:30:00Z'))).toBe('2026-12-01')
})
