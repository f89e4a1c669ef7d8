/** Access of routes for those who run conversations. Officers and administrators show a second factor first. */
export const runners = { role: ['facilitator', 'officer'] } as const
