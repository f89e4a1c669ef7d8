import type { CheckOutcome, CommitmentState } from '../vocabulary.ts'

/** What a list or a page says of a promise at a glance. `late`: its day has passed and nobody has said that it is done. */
export type Standing = 'on-its-way' | 'late' | 'being-checked' | 'done' | 'not-noticed' | 'given-up'

export interface StandsBy {
  readonly state: CommitmentState
  readonly dueOn: string
  /** What the latest asking of residents came to; null before there was one. */
  readonly noticed: CheckOutcome | null
}

/** `today` is a civil date in England. A promise due today is not late. */
export function whereItStands({ state, dueOn, noticed }: StandsBy, today: string): Standing {
  if (state === 'given-up') return 'given-up'
  if (state === 'done') return 'done'
  if (state === 'reported-done') return 'being-checked'
  if (noticed === 'not-yet') return 'not-noticed'
  return dueOn < today ? 'late' : 'on-its-way'
}
