import { expect, it } from 'vitest'
import type { ItemId } from '../vocabulary.ts'
import { daysOfMatter } from './days-of-matter.ts'

const at = (moment: string) => new Date(moment)
const step = (id: string, more: object) => ({
  id,
  kind: 'listen' as const,
  title: id,
  state: 'open' as const,
  opensAt: null,
  closesAt: null,
  href: `/${id}`,
  ...more,
})

it('gives the first and the last day of each step in London, and what is due, in order', () => {
  const days = daysOfMatter(
    [
      // Midnight in London at the end of 30 June is 23:00 in UTC.
      step('talk', { opensAt: at('2027-06-01T08:00:00Z'), closesAt: at('2027-06-30T23:00:00Z') }),
      step('promise', { kind: 'do', opensAt: at('2027-05-01T08:00:00Z'), closesAt: at('2027-06-10T23:00:00Z') }),
      step('off', { state: 'cancelled', closesAt: at('2027-06-02T23:00:00Z') }),
    ],
    [
      { id: 'q' as ItemId, kind: 'question', title: 'q', dueOn: '2027-06-15' },
      { id: 'r' as ItemId, kind: 'question', title: 'r', dueOn: null },
    ],
  )
  expect(days.map(({ on, what, title }) => [on, what, title])).toEqual([
    ['2027-06-01', 'begins', 'talk'],
    ['2027-06-10', 'ends', 'promise'],
    ['2027-06-15', 'due', 'q'],
    ['2027-06-30', 'ends', 'talk'],
  ])
})
