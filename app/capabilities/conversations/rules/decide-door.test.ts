import { expect, it } from 'vitest'
import { decideAdmission, decideDoor } from './decide-door.ts'

const at = new Date('2026-11-24T12:00:00Z')
const later = new Date('2026-11-24T12:00:01Z')
const open = { state: 'open', admits: 'link', opensAt: null, closesAt: null } as const

it('is shut for a draft, before its hour, from its closing moment on, and once closed', () => {
  expect(decideDoor({ ...open, state: 'draft' }, at).kind).toBe('draft')
  expect(decideDoor({ ...open, opensAt: later }, at).kind).toBe('not-yet-open')
  expect(decideDoor({ ...open, closesAt: at }, at).kind).toBe('closed')
  expect(decideDoor({ ...open, state: 'closed' }, at).kind).toBe('closed')
})

it('is open from its opening moment to just before its close', () => {
  expect(decideDoor({ ...open, opensAt: at, closesAt: later }, at).kind).toBe('open')
})

it('asks for what is missing', () => {
  expect(decideAdmission('resident', { standing: 'confirmed' })).toBe('residents-only')
  expect(decideAdmission('confirmed', { standing: 'visitor' })).toBe('confirm-first')
  expect(decideAdmission('confirmed', { standing: 'resident' })).toBe('admitted')
})
