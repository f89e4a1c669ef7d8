import { expect, it } from 'vitest'
import { type BatchSum, missingSheets, problemOfCount, reconcile } from './reconcile.ts'

const counted = { inBox: 40, setAside: 0, spoilt: 2, unused: 55 }
const batch: BatchSum = { size: 100, counted, settled: 40 }
const booth = { name: 'Library', marked: 43, batches: [batch] }

it('keeps the box shut while a booth has not been counted', () => {
  const waiting = { ...booth, batches: [batch, { size: 50, counted: null, settled: 0 }] }
  expect(reconcile([waiting])).toEqual([{ kind: 'not-counted', booth: 'Library' }])
})

it('keeps it shut while there are more sheets than people who were handed one, over all batches of the booth', () => {
  const large = { size: 10, counted: { ...counted, inBox: 5, unused: 5, spoilt: 0 }, settled: 5 }
  expect(reconcile([{ ...booth, batches: [batch, large] }])).toEqual([
    { kind: 'more-sheets-than-people', booth: 'Library', over: 2 },
  ])
})

it('keeps it shut while sheets are to be typed in', () => {
  expect(reconcile([{ ...booth, batches: [{ ...batch, settled: 38 }] }])).toEqual([
    { kind: 'not-typed-in', booth: 'Library', left: 2 },
  ])
})

it('lets it be opened where every sheet is in, though some voters took theirs home', () => {
  expect(reconcile([booth, { name: 'Hall', marked: 0, batches: [] }])).toEqual([])
  expect(missingSheets(batch)).toBe(3)
})

it('believes no count that is over what was printed, or under what was typed', () => {
  expect(problemOfCount(96, counted, 0)).toBe('more-than-printed')
  expect(problemOfCount(97, counted, 41)).toBe('fewer-than-typed')
  expect(problemOfCount(97, counted, 40)).toBeNull()
})
