import { expect, it } from 'vitest'
import { daysLeft } from './days-left.ts'

it('counts civil days in England, the last day as none left', () => {
  const until = new Date('2027-03-12T00:00:00Z')
  expect(daysLeft(new Date('2027-03-02T22:00:00Z'), until)).toBe(9)
  expect(daysLeft(new Date('2027-03-11T08:00:00Z'), until)).toBe(0)
})

it('goes by the clock of England in summer too', () => {
  expect(daysLeft(new Date('2027-06-30T23:30:00Z'), new Date('2027-07-02T23:00:00Z'))).toBe(1)
})
