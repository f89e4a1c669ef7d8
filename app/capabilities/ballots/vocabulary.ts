/** Types and constants of ballots that others may name. */
export const ballotsStates = ['open', 'closed'] as const

export type BallotsState = (typeof ballotsStates)[number]
