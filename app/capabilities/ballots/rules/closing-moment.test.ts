import { expect, it } from 'vitest'
import { dateAndHourOf, hoursToChoose, momentOf } from './closing-moment.ts'

it.each([
  ['in winter', '2027-01-15', 17, '2027-01-15T17:00:00.000Z'],
  ['in summer', '2027-07-15', 17, '2027-07-15T16:00:00.000Z'],
  ['on the evening after clocks go forward', '2027-03-28', 20, '2027-03-28T19:00:00.000Z'],
  ['at the end of the day before clocks go forward', '2027-03-27', 24, '2027-03-28T00:00:00.000Z'],
  ['at the end of the day on which clocks go forward', '2027-03-28', 24, '2027-03-28T23:00:00.000Z'],
  ['at the end of the day before clocks go back', '2027-10-30', 24, '2027-10-30T23:00:00.000Z'],
  ['at the end of the day on which clocks go back', '2027-10-31', 24, '2027-11-01T00:00:00.000Z'],
  ['on leap day', '2028-02-29', 22, '2028-02-29T22:00:00.000Z'],
])('S46, closes %s when clocks in England show it', (_when, date, hour, moment) => {
  expect(momentOf(date, hour).toISOString()).toBe(moment)
})

it('fills the form with what was chosen, on every day of two years and for every hour', () => {
  for (let day = 0; day < 730; day++) {
    const date = new Date(Date.UTC(2027, 0, 1 + day, 12)).toISOString().slice(0, 10)
    for (const hour of hoursToChoose) {
      expect(dateAndHourOf(momentOf(date, hour))).toEqual({ date, hour })
    }
  }
})
