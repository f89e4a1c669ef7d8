import { expect, it } from 'vitest'
import { closingDay } from './closing-day.ts'

const now = new Date('2027-03-02T23:30:00Z')

it('ends the day before where it closes at midnight', () => {
  expect(closingDay(new Date('2027-03-12T00:00:00Z'), now)).toEqual({ on: '2027-03-11', daysLeft: 9, time: null })
})

it('counts civil days of London, over the change of the clocks', () => {
  expect(closingDay(new Date('2027-03-28T23:00:00Z'), now)).toEqual({ on: '2027-03-28', daysLeft: 26, time: null })
})

it('says the hour where it closes within the day', () => {
  expect(closingDay(new Date('2027-03-03T17:00:00Z'), now)).toEqual({ on: '2027-03-03', daysLeft: 1, time: '17:00' })
  expect(closingDay(new Date('2027-03-02T23:45:00Z'), now)).toEqual({ on: '2027-03-02', daysLeft: 0, time: '23:45' })
})
