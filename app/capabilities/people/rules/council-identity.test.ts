import { describe, expect, it } from 'vitest'
import { readCouncilIdentity, readDomains } from './council-identity.ts'

const domains = ['holt.gov.uk']
const whole = { sub: 'a1', email: 'clerk@holt.gov.uk', email_verified: true }

describe('S8 what a council says of somebody', () => {
  it.each([
    [{ ...whole, email_verified: false }, 'unverified'],
    [{ ...whole, email_verified: 'true' }, 'unverified'],
    [{ ...whole, email_verified: undefined }, 'unverified'],
    [{ ...whole, email: undefined }, 'unverified'],
    [{ ...whole, email: 'clerk\uff20holt.gov.uk' }, 'unverified'],
    [{ ...whole, email: 'clerk@holt.gov.uk.' }, 'unverified'],
    [{ ...whole, email: 'cl\u0435rk@holt.gov.uk' }, 'unverified'],
    [{ ...whole, sub: '' }, 'unverified'],
    [{ ...whole, sub: 7 }, 'unverified'],
    [{ ...whole, email: 'clerk@evil.example' }, 'other-domain'],
    [{ ...whole, email: 'clerk@sub.holt.gov.uk' }, 'other-domain'],
    [{ ...whole, email: 'clerk@holt.gov.uk@evil.example' }, 'unverified'],
  ] as const)('is not believed: %j', (claims, why) => {
    expect(readCouncilIdentity(claims, domains)).toEqual({ ok: false, why })
  })

  it('counts for no domain at all where none is named', () => {
    expect(readCouncilIdentity(whole, [])).toEqual({ ok: false, why: 'other-domain' })
  })

  it('is believed for a checked address of a named domain, in small letters', () => {
    expect(readCouncilIdentity({ ...whole, email: 'Clerk@Holt.gov.uk' }, domains)).toEqual({
      ok: true,
      subject: 'a1',
      email: 'clerk@holt.gov.uk',
    })
  })
})

it('reads domains with commas, spaces or at signs, and refuses what is none', () => {
  expect(readDomains('@Holt.gov.uk, norfolk.gov.uk\nholt.gov.uk')).toEqual(['holt.gov.uk', 'norfolk.gov.uk'])
  for (const text of ['', 'gov', 'a b', 'https://holt.gov.uk', '*']) expect(readDomains(text)).toBeNull()
})
