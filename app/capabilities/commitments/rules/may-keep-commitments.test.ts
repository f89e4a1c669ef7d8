import { describe, expect, it } from 'vitest'
import { type Actor, visitor } from '#platform/acts/actor.ts'
import type { PersonId } from '#platform/ids.ts'
import { mayMakeCommitments, mayReportOn } from './may-keep-commitments.ts'

const person = '0192f0c1-0000-7000-8000-0000000000fb' as PersonId
const resident: Actor = { ...visitor, person, standing: 'resident' }
const officer: Actor = { ...resident, roles: new Set(['officer']), hasSecondFactor: true }
const line = ['E07000146', 'E10000020']

describe('who may make a promise for others to see', () => {
  it('not a visitor, not a resident', () => {
    expect(mayMakeCommitments(visitor, line)).toBe('no')
    expect(mayMakeCommitments(resident, line)).toBe('no')
  })
  it('an officer only after the second factor', () => {
    expect(mayMakeCommitments({ ...officer, hasSecondFactor: false }, line)).toBe('second-factor-first')
    expect(mayMakeCommitments(officer, line)).toBe('yes')
  })
  it('a facilitator of another place not here', () => {
    const elsewhere: Actor = { ...resident, localRoles: new Map([['facilitator', new Set(['E07000143'])]]) }
    expect(mayMakeCommitments(elsewhere, line)).toBe('no')
  })
})

describe('who may report on one', () => {
  it('whoever acts for those who answer for it, without any role', () => {
    expect(mayReportOn(resident, { accountableId: person, line })).toBe(true)
  })
  it('nobody else without a role; least of all a visitor where nobody is named', () => {
    expect(mayReportOn(resident, { accountableId: null, line })).toBe(false)
    expect(mayReportOn(visitor, { accountableId: null, line })).toBe(false)
  })
})
