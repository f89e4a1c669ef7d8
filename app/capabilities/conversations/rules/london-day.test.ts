import { expect, it } from 'vitest'
import { dayFrom, endOfLondonDay, lastDayBefore, londonDayOf, startOfLondonDay } from './london-day.ts'

it('knows no day that does not exist, nor half a date', () => {
  const typed = [
    ['31', '2', '2027'],
    ['29', '2', '2027'],
    ['0', '1', '2027'],
    ['1', '13', '2027'],
    ['1', '1', '27'],
    ['', '', ''],
    ['1e1', '1', '2027'],
  ]
  expect(typed.map(([day, month, year]) => dayFrom({ day: day!, month: month!, year: year! }))).toEqual(
    typed.map(() => null),
  )
})

it('reads a date with blanks and single figures', () => {
  expect(dayFrom({ day: ' 7', month: '3 ', year: '2027' })).toBe('2027-03-07')
  expect(dayFrom({ day: '29', month: '02', year: '2028' })).toBe('2028-02-29')
})

it('ends a day at midnight in England, in winter, in summer, and on the days the clocks change', () => {
  expect(endOfLondonDay('2027-01-15').toISOString()).toBe('2027-01-16T00:00:00.000Z')
  expect(endOfLondonDay('2027-07-15').toISOString()).toBe('2027-07-15T23:00:00.000Z')
  expect(startOfLondonDay('2027-03-28').toISOString()).toBe('2027-03-28T00:00:00.000Z')
  expect(endOfLondonDay('2027-03-28').toISOString()).toBe('2027-03-28T23:00:00.000Z')
  expect(startOfLondonDay('2027-10-31').toISOString()).toBe('2027-10-30T23:00:00.000Z')
  expect(endOfLondonDay('2027-10-31').toISOString()).toBe('2027-11-01T00:00:00.000Z')
})

it('gives back the last day of what closes at its end', () => {
  for (const day of ['2027-01-15', '2027-03-28', '2027-07-15', '2027-10-31']) {
    expect(lastDayBefore(endOfLondonDay(day))).toBe(day)
    expect(londonDayOf(startOfLondonDay(day))).toBe(day)
  }
})
