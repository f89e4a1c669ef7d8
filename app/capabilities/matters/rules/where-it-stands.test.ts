import { expect, it } from 'vitest'
import type { StepState } from '../vocabulary.ts'
import { whereItStands } from './where-it-stands.ts'

const on = (date: string | null) => (date === null ? null : new Date(`2026-${date}T12:00:00Z`))
const step = (name: string, state: StepState, opens: string | null, closes: string | null) => ({
  name,
  state,
  opensAt: on(opens),
  closesAt: on(closes),
})

it('is a draft or closed whatever its steps are', () => {
  const open = [step('a', 'open', '11-01', null)]
  expect(whereItStands('draft', open)).toEqual({ kind: 'draft' })
  expect(whereItStands('closed', open)).toEqual({ kind: 'closed' })
})

it('shows the open step that ends first, and one without an end last', () => {
  const steps = [
    step('a', 'open', '11-01', null),
    step('b', 'open', '11-02', '12-09'),
    step('c', 'open', null, '12-01'),
  ]
  expect(whereItStands('open', steps)).toMatchObject({ kind: 'now', step: { name: 'c' } })
})

it('shows the next planned step where none is open, also after the decision', () => {
  const steps = [
    step('a', 'closed', '11-01', '11-02'),
    step('b', 'planned', null, null),
    step('c', 'planned', '12-01', null),
  ]
  expect(whereItStands('open', steps)).toMatchObject({ kind: 'planned', step: { name: 'c' } })
  expect(whereItStands('decided', steps)).toMatchObject({ kind: 'planned', step: { name: 'c' } })
})

it('says honestly that nothing is planned', () => {
  expect(whereItStands('open', [])).toEqual({ kind: 'nothing-yet' })
  expect(whereItStands('open', [step('a', 'cancelled', null, null)])).toEqual({ kind: 'nothing-yet' })
  expect(whereItStands('open', [step('a', 'closed', null, null)])).toEqual({ kind: 'all-done' })
  expect(whereItStands('decided', [])).toEqual({ kind: 'decided' })
})
