import { expect, it } from 'vitest'
import { type CareFacts, decideCare } from './decide-care.ts'

const now = new Date('2026-11-24T12:00:00Z')
const plain: CareFacts = {
  createdAt: now,
  secondFactorAt: null,
  now,
  hasAuthenticator: false,
  passkeys: 0,
  hasPower: false,
  isDemonstration: false,
}

it('asks for the second factor of whoever has one', () => {
  expect(decideCare({ ...plain, hasAuthenticator: true })).toBe('second-factor-first')
  expect(decideCare({ ...plain, hasPower: true, passkeys: 1 })).toBe('second-factor-first')
  expect(decideCare({ ...plain, hasAuthenticator: true, secondFactorAt: now })).toBe('enough')
})

it('asks to sign in again after half an hour', () => {
  expect(decideCare({ ...plain, createdAt: new Date('2026-11-24T11:29:00Z') })).toBe('sign-in-again')
})

it('a resident’s passkey is a convenience: losing it locks nobody out', () => {
  expect(decideCare({ ...plain, passkeys: 2 })).toBe('enough')
})

it('the accounts of the demonstration stay as they are', () => {
  expect(decideCare({ ...plain, isDemonstration: true })).toBe('not-in-the-demonstration')
})
