/**
 * Access of routes for those who run ballots, of the whole community or a part of it: which, `gatherManaged` asks.
 * Officers and administrators show a second factor first.
 */
export const runners = { roleSomewhere: ['facilitator', 'officer'] } as const
/** Those who keep rolls and decide about appeals. */
export const keepers = { roleSomewhere: 'officer' } as const
