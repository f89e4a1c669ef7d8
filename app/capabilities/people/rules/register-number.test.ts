import { describe, expect, it } from 'vitest'
import { normaliseNumber } from './register-number.ts'

describe('a number that has not the form of its register', () => {
  it.each([
    ['charity-england-wales', '12345'],
    ['charity-england-wales', '0279417'],
    ['charity-england-wales', 'SC042386'],
    ['charity-scotland', '042386'],
    ['charity-northern-ireland', 'NI100002'],
    ['company', '123456789'],
    ['company', 'ABC12345'],
    ['community-interest-company', 'OC301234'],
    ['council', 'E05000932'],
    ['council', 'K01000001'],
    ['sports-club', '12345'],
    ['mutual', 'IPS'],
    ['company', '<script>'],
    ['company', '1'.repeat(500)],
  ] as const)('%s: %s', (register, text) => expect(normaliseNumber(register, text)).toBeNull())
})

describe('a number as it is kept', () => {
  it.each([
    ['charity-england-wales', ' 1173575 ', '1173575'],
    ['charity-scotland', 'sc 042386', 'SC042386'],
    ['charity-northern-ireland', 'NIC-100002', 'NIC100002'],
    ['company', '9506232', '09506232'],
    ['company', 'ce010135', 'CE010135'],
    ['community-interest-company', '０９５０６２３２', '09506232'],
    ['council', 'e07000147', 'E07000147'],
    ['sports-club', 'ch 10234', 'CH10234'],
    ['mutual', 'IP031455', 'IP031455'],
    ['mutual', '235c', '235C'],
  ] as const)('%s: %s', (register, text, kept) => expect(normaliseNumber(register, text)).toBe(kept))
})
