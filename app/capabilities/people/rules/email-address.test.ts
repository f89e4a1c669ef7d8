import { expect, it } from 'vitest'
import { normaliseEmail, veiledEmail } from './email-address.ts'

it.each([
  ['a full-width @', 'ann＠example.org'],
  ['a full-width letter', 'ａnn@example.org'],
  ['a trailing dot', 'ann@example.org.'],
  ['two @', 'ann@evil.example@example.org'],
  ['a line break, which would start a header', 'ann@example.org\nBcc: b@example.org'],
  ['a Cyrillic look-alike', 'аnn@example.org'],
  ['no domain', 'ann@'],
  ['a name only', 'ann'],
  ['a host without a dot', 'ann@localhost'],
  ['two dots', 'ann..b@example.org'],
])('S8 refuses an address with %s', (_, address) => {
  expect(normaliseEmail(address)).toBeNull()
})

it('takes capital letters and spaces around as the same address', () => {
  expect(normaliseEmail('  Ann.Smith@Example.ORG ')).toBe('ann.smith@example.org')
})

it('keeps a plus tag, which may be another mailbox', () => {
  expect(normaliseEmail('ann+village@example.org')).toBe('ann+village@example.org')
})

it('takes the addresses of the demonstration', () => {
  expect(normaliseEmail('resident@demo.invalid')).toBe('resident@demo.invalid')
})

it('answers a long repetitive text at once', () => {
  expect(normaliseEmail(`${'a.'.repeat(60_000)}@`)).toBeNull()
})

it('veils all but the first letter', () => {
  expect(veiledEmail('ann@example.org')).toBe('a…@example.org')
})
