import type { MatterState } from '../vocabulary.ts'

/** The colour of a state's tag; the word beside it says the same. */
export const stateColour = {
  draft: 'yellow',
  open: 'green',
  decided: 'blue',
  closed: 'grey',
} as const satisfies Record<MatterState, string>
