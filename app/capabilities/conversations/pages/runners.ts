/**
 * Access of routes for those who run conversations, of the whole community or a part of it: which, `gatherManaged` asks.
 * Officers and administrators show a second factor first.
 */
export const runners = { roleSomewhere: ['facilitator', 'officer'] } as const
