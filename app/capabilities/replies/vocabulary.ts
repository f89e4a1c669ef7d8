/** Types and constants of replies that others may name. */
export const repliesStates = ['open', 'closed'] as const

export type RepliesState = (typeof repliesStates)[number]
