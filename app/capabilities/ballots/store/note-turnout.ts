import { sql } from 'kysely'
import type { House } from '#platform/house.ts'

/** Fewer people than this are never told apart by the hour in which they came. */
export const fewestInAStep = 5

/**
 * Keeps how many papers had been given, for each open ballot, at the turn of an hour: only where it is at least five
 * more than what was kept last. By a timer, not by the votes, so that nothing about it tells of any one of them.
 */
export async function noteTurnout(house: House): Promise<void> {
  await sql`
    INSERT INTO ballots.turnout (community_id, ballot_id, by_hour, given)
    SELECT b.community_id, b.ballot_id, date_trunc('hour', clock_timestamp()), now_given.given
    FROM ballots.ballot AS b
    CROSS JOIN LATERAL (SELECT count(*)::int AS given FROM ballots.roll_entry AS e
      WHERE e.community_id = b.community_id AND e.ballot_id = b.ballot_id AND e.state = 'given') AS now_given
    CROSS JOIN LATERAL (SELECT coalesce(max(t.given), 0) AS given FROM ballots.turnout AS t
      WHERE t.community_id = b.community_id AND t.ballot_id = b.ballot_id) AS kept
    WHERE b.state = 'open' AND now_given.given >= kept.given + ${fewestInAStep}
    ON CONFLICT DO NOTHING`.execute(house.database.kysely)
}

const hour = 3_600_000

/** Does so at each full hour; gives back how to stop it. A failure is tried again at the next. */
export function keepNotingTurnout(house: House): { stop(): Promise<void> } {
  let last: Promise<void> = Promise.resolve()
  let timer = setTimeout(turn, untilNextHour(house))
  timer.unref()
  function turn() {
    last = noteTurnout(house).catch((error: Error) =>
      house.log.warn({ reason: error.message }, 'the turnout of this hour was not kept'),
    )
    timer = setTimeout(turn, untilNextHour(house))
    timer.unref()
  }
  return {
    async stop() {
      clearTimeout(timer)
      await last
    },
  }
}

/** A second after, so that it is surely past. */
const untilNextHour = (house: House): number => hour - (house.clock.now().getTime() % hour) + 1_000
