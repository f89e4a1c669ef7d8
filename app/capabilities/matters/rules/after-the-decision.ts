import type { MatterState, StepKind, StepState } from '../vocabulary.ts'

interface StepOfKind {
  readonly kind: StepKind
  readonly state: StepState
  readonly closesAt: Date | null
}

const beforeDecision: readonly StepKind[] = ['listen', 'propose', 'weigh', 'decide']

/** What leads to a decision and has no end of its own is over once the matter is decided; what carries it out goes on. */
export function afterTheDecision<Step extends StepOfKind>(
  matter: { readonly state: MatterState; readonly decidedAt: Date | null },
  steps: readonly Step[],
): readonly Step[] {
  const { state, decidedAt } = matter
  if (state !== 'decided' && state !== 'closed') return steps
  return steps.map((step) =>
    step.state === 'open' && step.closesAt === null && beforeDecision.includes(step.kind)
      ? { ...step, state: 'closed', closesAt: decidedAt }
      : step,
  )
}
