/** Types and constants of commitments that others may name. */
export const commitmentsStates = ['open', 'closed'] as const

export type CommitmentsState = (typeof commitmentsStates)[number]
