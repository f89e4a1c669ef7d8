/** Types and constants of proposals that others may name. */
export const proposalsStates = ['open', 'closed'] as const

export type ProposalsState = (typeof proposalsStates)[number]
