import { describe, expect, it } from 'vitest'
import { asKnown, isWorkingDay, whyClosed } from './calendar.ts'
import { isCivilDate } from './civil-date.ts'
import { englandBankHolidays, englandElections } from './england.ts'
import { addWorkingDays, workingDaysBetween } from './working-days.ts'

const england = englandBankHolidays

describe('addWorkingDays', () => {
  it.each(['2027-2-1', '2027-02-30', '1 March 2027', ''])('is not fooled by “%s”, which is no civil date', (text) => {
    expect(isCivilDate(text)).toBe(false)
    expect(() => addWorkingDays(text, 1, england)).toThrow(RangeError)
  })

  it('refuses half days', () => expect(() => addWorkingDays('2026-11-02', 1.5, england)).toThrow(RangeError))

  it('says until when bank holidays are known, instead of guessing', () => {
    expect(addWorkingDays('2028-12-29', 1, england)).toEqual({
      kind: 'beyond-the-calendar',
      knownFrom: '2022-01-01',
      knownUntil: '2028-12-31',
      say: 'Bank holidays are known from 2022-01-01 until 2028-12-31 only. A newer list is needed to count further.',
    })
    expect(addWorkingDays('2022-01-04', -2, england).kind).toBe('beyond-the-calendar')
    expect(addWorkingDays('2029-01-01', 0, england).kind).toBe('beyond-the-calendar')
  })

  it('leaves out Christmas and its substitute day, and says so', () => {
    expect(addWorkingDays('2026-12-23', 3, england)).toEqual({
      kind: 'day',
      date: '2026-12-30',
      leftOut: [
        { date: '2026-12-25', name: 'Christmas Day' },
        { date: '2026-12-28', name: 'Boxing Day (substitute day)' },
      ],
    })
  })

  it('counts from a Saturday as from the Friday before', () => {
    expect(addWorkingDays('2026-11-07', 1, england)).toMatchObject({ date: '2026-11-09' })
    expect(addWorkingDays('2026-11-06', 1, england)).toMatchObject({ date: '2026-11-09' })
  })

  it('counts back as well', () => {
    expect(addWorkingDays('2026-12-30', -3, england)).toMatchObject({ date: '2026-12-23' })
  })

  it('counts with what was known when: the State Funeral moved a day that was counted before', () => {
    const before = asKnown(england, '2022-09-09')
    expect(addWorkingDays('2022-09-16', 1, before)).toMatchObject({ date: '2022-09-19' })
    expect(addWorkingDays('2022-09-16', 1, england)).toMatchObject({ date: '2022-09-20' })
  })
})

describe('workingDaysBetween', () => {
  it('refuses days that the calendar does not know', () => {
    expect(workingDaysBetween('2021-12-31', '2022-01-10', england).kind).toBe('beyond-the-calendar')
  })

  it.each([
    ['2026-12-23', '2026-12-30', 3],
    ['2026-11-06', '2026-11-08', 0],
    ['2026-11-06', '2026-11-06', 0],
    ['2026-12-30', '2026-12-23', -3],
  ])('from %s to %s there are %i', (from, to, days) => {
    expect(workingDaysBetween(from, to, england)).toEqual({ kind: 'days', days })
  })
})

describe('the calendar of England', () => {
  it('has every holiday once, in order, on a weekday and within its days', () => {
    const dates = england.holidays.map(({ date }) => date)
    expect(dates).toEqual([...new Set(dates)].toSorted())
    expect(dates.filter((date) => whyClosed(england, date) === 'weekend')).toEqual([])
    expect(dates[0]! >= england.from && dates.at(-1)! <= england.until).toBe(true)
  })

  it('has eight holidays a year, ten in 2022 and nine in 2023', () => {
    const years = Map.groupBy(england.holidays, ({ date }) => date.slice(0, 4))
    expect([...years].map(([year, those]) => `${year}: ${those.length}`)).toEqual([
      '2022: 10',
      '2023: 9',
      '2024: 8',
      '2025: 8',
      '2026: 8',
      '2027: 8',
      '2028: 8',
    ])
  })

  it('rests on Christmas Eve for elections only', () => {
    expect(isWorkingDay(england, '2026-12-24')).toBe(true)
    expect(isWorkingDay(englandElections, '2026-12-24')).toBe(false)
  })
})
