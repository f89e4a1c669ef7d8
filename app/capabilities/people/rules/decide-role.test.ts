import { expect, it } from 'vitest'
import { decideRole, type WantedRole } from './decide-role.ts'

const today = '2026-11-25'
const officer: WantedRole = { role: 'officer', placeCode: null, fromOn: today, untilOn: null }
const councillor: WantedRole = { ...officer, role: 'councillor', placeCode: 'E05000932' }

it.each([
  [{ ...officer, role: 'administrator', placeCode: 'E05000932' }, 'whole-community-only'],
  [{ ...officer, untilOn: today }, 'ends-before-it-begins'],
  [{ ...officer, fromOn: '2025-01-01', untilOn: today }, 'over-already'],
] as const)('refuses %j: %s', (wanted, problem) => {
  expect(decideRole(wanted, today, [])).toBe(problem)
})

it('refuses the same role for the same place while it lasts', () => {
  expect(decideRole(officer, today, [{ ...officer, fromOn: '2020-01-01', untilOn: '2026-11-26' }])).toBe(
    'has-it-already',
  )
})

it('gives every other role for a part, beside the same role for all or for another part', () => {
  for (const role of ['facilitator', 'officer', 'councillor'] as const) {
    const held = [
      { ...officer, role },
      { ...officer, role, placeCode: 'E07000143' },
    ]
    expect(decideRole({ ...officer, role, placeCode: 'E05000932' }, today, held)).toBeNull()
  }
})

it('gives it again from the day it ends, and for another ward at once', () => {
  expect(decideRole(officer, today, [{ ...officer, fromOn: '2020-01-01', untilOn: today }])).toBeNull()
  expect(decideRole(councillor, today, [{ ...councillor, placeCode: 'E05000933' }])).toBeNull()
})
