import { expect, it } from 'vitest'
import { weaknessOf } from './password-strength.ts'

it.each([
  ['elevensigns', 'password-short'],
  ['ann.smith.long@example.org', 'password-is-address'],
  ['Ann.Smith.Long', 'password-is-address'],
  ['PasswordPassword', 'password-common'],
  ['aaaaaaaaaaaaaa', 'password-common'],
  ['abcabcabcabcabc', 'password-common'],
  [`${'x'.repeat(199)}yz`, 'password-long'],
])('refuses %s: %s', (password, why) => {
  expect(weaknessOf(password, 'ann.smith.long@example.org')).toBe(why)
})

it('asks for no kinds of characters', () => {
  expect(weaknessOf('a quiet marsh at dawn', 'ann@example.org')).toBeNull()
})
