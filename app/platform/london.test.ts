import { describe, expect, it } from 'vitest'
import { daysBetween, daysLeft, londonDate, londonMoment, nextMorning } from './london.ts'

const at = (text: string) => new Date(text)

describe('the clock of England', () => {
  it('changes the date at its own midnight, in summer an hour before that of UTC', () => {
    expect(londonDate(at('2026-07-01T22:59:59Z'))).toBe('2026-07-01')
    expect(londonDate(at('2026-07-01T23:00:00Z'))).toBe('2026-07-02')
    expect(londonDate(at('2026-12-01T23:30:00Z'))).toBe('2026-12-01')
  })

  it('counts midnights, not hours', () => {
    expect(daysBetween(at('2026-03-28T23:59:00Z'), at('2026-03-29T23:30:00Z'))).toBe(2)
    expect(daysBetween(at('2026-11-25T09:00:00Z'), at('2026-11-24T09:00:00Z'))).toBe(-1)
    expect(daysLeft(at('2026-11-25T09:00:00Z'), at('2026-11-26T00:00:00Z'))).toBe(0)
    expect(daysLeft(at('2026-11-25T09:00:00Z'), at('2026-12-04T17:00:00Z'))).toBe(9)
  })

  it('shows eight in the morning at seven UTC in summer', () => {
    expect(londonMoment('2026-07-01', 8)).toEqual(at('2026-07-01T07:00:00Z'))
    expect(londonMoment('2026-12-01', 8)).toEqual(at('2026-12-01T08:00:00Z'))
    expect(londonMoment('2026-03-29', 8)).toEqual(at('2026-03-29T07:00:00Z'))
    expect(londonMoment('2026-10-25', 8)).toEqual(at('2026-10-25T08:00:00Z'))
  })

  it('has a next morning across the changes of the clock, and a next Monday', () => {
    expect(nextMorning(at('2026-03-28T08:00:00Z'), 8)).toEqual(at('2026-03-29T07:00:00Z'))
    expect(nextMorning(at('2026-10-25T07:59:59Z'), 8)).toEqual(at('2026-10-25T08:00:00Z'))
    expect(nextMorning(at('2026-11-25T09:00:00Z'), 8)).toEqual(at('2026-11-26T08:00:00Z'))
    expect(nextMorning(at('2026-11-25T09:00:00Z'), 8, true)).toEqual(at('2026-11-30T08:00:00Z'))
    expect(nextMorning(at('2026-11-30T08:00:00Z'), 8, true)).toEqual(at('2026-12-07T08:00:00Z'))
  })
})
