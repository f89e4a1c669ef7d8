import { expect, it } from 'vitest'
import { afterTheDecision } from './after-the-decision.ts'

const decidedAt = new Date('2026-10-01T12:00:00Z')
const ends = new Date('2026-12-01T12:00:00Z')
const steps = [
  { kind: 'propose', state: 'open', closesAt: null },
  { kind: 'listen', state: 'open', closesAt: ends },
  { kind: 'do', state: 'open', closesAt: null },
  { kind: 'decide', state: 'planned', closesAt: null },
] as const

it('ends what leads to a decision and has no end of its own, and nothing else', () => {
  expect(afterTheDecision({ state: 'open', decidedAt: null }, steps)).toEqual(steps)
  const [propose, ...others] = steps
  expect(afterTheDecision({ state: 'decided', decidedAt }, steps)).toEqual([
    { ...propose, state: 'closed', closesAt: decidedAt },
    ...others,
  ])
})
