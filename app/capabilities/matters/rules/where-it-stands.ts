import type { MatterState, StepState } from '../vocabulary.ts'

interface StepAt {
  readonly state: StepState
  readonly opensAt: Date | null
  readonly closesAt: Date | null
}

/** In one word, with the step that people should look at now. */
export type Stands<Step> =
  | { readonly kind: 'draft' | 'nothing-yet' | 'all-done' | 'decided' | 'closed' }
  | { readonly kind: 'now'; readonly step: Step }
  | { readonly kind: 'planned'; readonly step: Step }

/** Where a matter stands: the open step that ends first, else the next one that is planned. */
export function whereItStands<Step extends StepAt>(state: MatterState, steps: readonly Step[]): Stands<Step> {
  if (state === 'draft' || state === 'closed') return { kind: state }
  const [now] = steps.filter((step) => step.state === 'open').sort((a, b) => soonest(a.closesAt, b.closesAt))
  if (now) return { kind: 'now', step: now }
  const [next] = steps.filter((step) => step.state === 'planned').sort((a, b) => soonest(a.opensAt, b.opensAt))
  if (next) return { kind: 'planned', step: next }
  if (state === 'decided') return { kind: 'decided' }
  return { kind: steps.some((step) => step.state === 'closed') ? 'all-done' : 'nothing-yet' }
}

/** What has no date comes last. */
const soonest = (a: Date | null, b: Date | null) => (a?.getTime() ?? Infinity) - (b?.getTime() ?? Infinity)
