import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isWorkingDay } from './calendar.ts'
import { addDays, dateOfNumber, dayNumber } from './civil-date.ts'
import { englandBankHolidays as england } from './england.ts'
import { addWorkingDays, workingDaysBetween } from './working-days.ts'

const first = dayNumber('2022-06-01')
const last = dayNumber('2028-06-01')
const day = fc.integer({ min: first, max: last }).map(dateOfNumber)
const howMany = fc.integer({ min: -80, max: 80 })
const run = { seed: 7, numRuns: 400 }

const added = (start: string, days: number) => {
  const counted = addWorkingDays(start, days, england)
  if (counted.kind !== 'day') throw new Error(counted.say)
  return counted.date
}
const between = (from: string, to: string) => {
  const counted = workingDaysBetween(from, to, england)
  if (counted.kind !== 'days') throw new Error(counted.say)
  return counted.days
}
/** The slow way: one day after the other. */
const oneByOne = (from: string, to: string) => {
  let days = 0
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) if (isWorkingDay(england, date)) days++
  return days
}

describe('working days', () => {
  it('always come out on a working day', () => {
    fc.assert(
      fc.property(day, howMany, (start, days) => {
        if (days !== 0) expect(isWorkingDay(england, added(start, days))).toBe(true)
      }),
      run,
    )
  })

  it('are as many between as were added', () => {
    fc.assert(
      fc.property(day, howMany, (start, days) => {
        expect(between(start, added(start, days))).toBe(days)
      }),
      run,
    )
  })

  it('are counted as one who counts on the fingers would', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 200 }), (from, days) => {
        const to = addDays(from, days)
        expect(between(from, to)).toBe(oneByOne(from, to))
      }),
      run,
    )
  })

  it('never come earlier for more days or for a later start', () => {
    fc.assert(
      fc.property(day, howMany, fc.integer({ min: 0, max: 9 }), (start, days, more) => {
        expect(added(start, days + more) >= added(start, days)).toBe(true)
        expect(added(addDays(start, more), days) >= added(start, days)).toBe(true)
      }),
      run,
    )
  })
})
