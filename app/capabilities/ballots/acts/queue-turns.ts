import type { Deed } from '#platform/acts/act.ts'

export const turnBallotJob = 'ballots.turn'
/** Opens the box and counts, after the close. */
export const openBoxJob = 'ballots.open-box'

const hour = 3_600_000

/**
 * Has a ballot looked at again at the moments at which something is due by itself: it opens, people are reminded, it
 * closes. A job does what the database's clock asks for and nothing else, so it may come twice or late.
 */
export async function queueTurns(
  deed: Deed,
  turning: {
    readonly id: string
    readonly opensAt: Date | null
    readonly closesAt: Date
    readonly remindHours: number | null
  },
): Promise<void> {
  const { opensAt, closesAt, remindHours } = turning
  const remindsAt = remindHours === null ? null : new Date(closesAt.getTime() - remindHours * hour)
  for (const at of [opensAt, remindsAt, closesAt]) if (at) await deed.queue(turnBallotJob, { ballot: turning.id }, at)
}
