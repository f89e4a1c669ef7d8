import { expect, it } from 'vitest'
import { dateFrom, daysLeft, endOfLondonDay, lastDayBefore, londonDate, startOfLondonDay } from './london.ts'

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
  expect(typed.map(([day, month, year]) => dateFrom({ day: day!, month: month!, year: year! }))).toEqual(
    typed.map(() => null),
  )
})

it('reads a date with blanks and single figures', () => {
  expect(dateFrom({ day: ' 7', month: '3 ', year: '2027' })).toBe('2027-03-07')
  expect(dateFrom({ day: '29', month: '02', year: '2028' })).toBe('2028-02-29')
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
    expect(londonDate(startOfLondonDay(day))).toBe(day)
  }
})

it('counts civil days in England, the last day as none left', () => {
  const until = new Date('2027-03-12T00:00:00Z')
  expect(daysLeft(new Date('2027-03-02T22:00:00Z'), until)).toBe(9)
  expect(daysLeft(new Date('2027-03-11T08:00:00Z'), until)).toBe(0)
})

it('goes by the clock of England in summer too', () => {
  expect(daysLeft(new Date('2027-06-30T23:30:00Z'), new Date('2027-07-02T23:00:00Z'))).toBe(1)
})
