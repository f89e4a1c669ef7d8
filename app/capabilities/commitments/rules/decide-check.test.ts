import { describe, expect, it } from 'vitest'
import { decideCheck, isAlreadyNo } from './decide-check.ts'

const counts = (yes: number, partly: number, no: number, cannotTell = 0) => ({
  yes,
  partly,
  no,
  'cannot-tell': cannotTell,
})

describe('what an asking comes to', () => {
  it('two answers say nothing, however many cannot tell', () => {
    expect(decideCheck(counts(0, 0, 2, 40))).toBe('too-few')
  })
  it('more than half no is a clear no', () => {
    expect(decideCheck(counts(1, 1, 3))).toBe('not-yet')
  })
  it('half no is not a clear no', () => {
    expect(decideCheck(counts(2, 0, 2))).toBe('mixed')
  })
  it('more than half yes is better', () => {
    expect(decideCheck(counts(3, 1, 1))).toBe('better')
  })
  it('who cannot tell counts for neither side', () => {
    expect(decideCheck(counts(2, 0, 1, 50))).toBe('better')
  })
})

describe('a no before the last day', () => {
  it('stands when those who have not answered cannot turn it', () => {
    expect(isAlreadyNo(counts(1, 0, 6), 10)).toBe(true)
  })
  it('waits while they can', () => {
    expect(isAlreadyNo(counts(1, 0, 5), 12)).toBe(false)
  })
  it('is never two people alone', () => {
    expect(isAlreadyNo(counts(0, 0, 2), 2)).toBe(false)
  })
})
