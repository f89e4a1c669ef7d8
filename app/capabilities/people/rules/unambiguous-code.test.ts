import { expect, it } from 'vitest'
import { groupedCode, makeCode, plainCode, unambiguousLetters } from './unambiguous-code.ts'

it('draws each sign from the alphabet', () => {
  expect(makeCode(4, (limit) => limit - 1)).toBe('YYYY')
  expect(unambiguousLetters).not.toMatch(/[01258ILOSZBUV]/)
})

it('is read the same with spaces, dashes and small letters', () => {
  expect(plainCode(' acde-fghj kmnp ')).toBe('ACDEFGHJKMNP')
  expect(groupedCode('ACDEFGHJKMNP')).toBe('ACDE-FGHJ-KMNP')
})
