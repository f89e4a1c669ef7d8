import { expect, it } from 'vitest'
import { atLeast, count, day, money, percent } from './english.ts'

it('says one thing as one, and thousands with commas', () => {
  expect([count(1, 'vote', 'votes'), count(0, 'vote', 'votes'), count(225_524, 'vote', 'votes')]).toEqual([
    '1 vote',
    '0 votes',
    '225,524 votes',
  ])
})

it('rounds no share to all or nothing', () => {
  expect([0, 0.004, 0.496, 0.996, 1].map(percent)).toEqual(['0%', 'under 1%', '50%', 'over 99%', '100%'])
})

it('rounds a lower bound down', () => {
  expect([0.5, 0.929, 0.996, 0.29].map(atLeast)).toEqual([
    'at least 50%',
    'at least 92%',
    'at least 99%',
    'at least 29%',
  ])
})

it('gives the day that the clock of England shows, and a civil date as it is', () => {
  expect(day(new Date('2026-07-01T23:30:00Z'))).toBe('2 July 2026')
  expect(day('2026-07-01T23:30:00Z')).toBe('2 July 2026')
  expect(day('2026-12-01')).toBe('1 December 2026')
})

it('says money in whole pounds where there are no pence, and other currencies by their sign or name', () => {
  expect([0, 124_000, 1_250, 99.6].map((pence) => money(pence))).toEqual(['£0', '£1,240', '£12.50', '£1'])
  expect([money(124_000, 'EUR'), money(150, 'PLN')]).toEqual(['€1,240', 'PLN\u00A01.50'])
})
