import { describe, expect, it } from 'vitest'
import { normalisePostcode, outwardCode, writtenPostcode } from './postcode.ts'

describe('a postcode', () => {
  it.each([
    '',
    'Holt',
    'NR25',
    'NR25 6A',
    'NR25 6AFF',
    'N25 66F',
    '1NR 6AF',
    'NR25 6CI',
    'NR25_6AF',
    `${'N'.repeat(10_000)}1 1AA`,
  ])('is not %s', (text) => {
    expect(normalisePostcode(text)).toBeNull()
  })

  it.each([
    ['NR25 6AF', 'NR256AF'],
    ['nr256af', 'NR256AF'],
    ['  Nr 25 6 aF ', 'NR256AF'],
    ['n.r-1 3ju', 'NR13JU'],
    ['ＮＲ１ ３ＪＵ', 'NR13JU'],
    ['W1A 1AA', 'W1A1AA'],
    ['SW1A 2AA', 'SW1A2AA'],
  ])('is read from %s as %s', (text, postcode) => {
    expect(normalisePostcode(text)).toBe(postcode)
  })

  it('is written with a space, and its first half stands for all around', () => {
    expect(writtenPostcode('NR256AF')).toBe('NR25 6AF')
    expect(outwardCode('NR256AF')).toBe('NR25')
  })
})
