import { sql } from 'kysely'
import type { House } from '#platform/house.ts'

/**
 * A year after a ballot ended, what ties its roll and appeals to people goes: accounts, keyed hashes, words. Entries stay
 * as counts. What was typed from sheets goes too: it was kept to be checked against the paper. Lists that nobody put on a
 * roll go within an hour.
 */
export async function forgetOldRolls(house: House): Promise<void> {
  const { kysely } = house.database
  await sql`DELETE FROM ballots.roll_upload WHERE uploaded_at < now() - interval '1 hour'`.execute(kysely)
  await sql`
    UPDATE ballots.roll_entry AS e SET person_id = NULL, voter = sha256(convert_to('forgotten ' || e.entry_id, 'UTF8'))
    FROM ballots.ballot AS b
    WHERE b.community_id = e.community_id AND b.ballot_id = e.ballot_id AND b.state IN ('counted', 'stopped')
      AND b.closed_at < now() - interval '1 year'
      AND e.voter <> sha256(convert_to('forgotten ' || e.entry_id, 'UTF8'))`.execute(kysely)
  await sql`
    UPDATE ballots.appeal AS a SET person_id = NULL, words = '–', reason = NULL, decided_by = NULL
    FROM ballots.ballot AS b
    WHERE b.community_id = a.community_id AND b.ballot_id = a.ballot_id AND a.decided_at IS NOT NULL
      AND b.closed_at < now() - interval '1 year' AND a.words <> '–'`.execute(kysely)
  await sql`
    DELETE FROM ballots.sheet_entry AS s USING ballots.ballot AS b
    WHERE b.community_id = s.community_id AND b.ballot_id = s.ballot_id AND b.counted_at < now() - interval '1 year'`.execute(
    kysely,
  )
}

/** Does so now and once an hour; gives back how to stop it. A failure is tried again the next time. */
export function keepForgettingOldRolls(house: House): { stop(): Promise<void> } {
  const turn = () =>
    forgetOldRolls(house).catch((error: Error) =>
      house.log.warn({ reason: error.message }, 'rolls of old ballots were not forgotten'),
    )
  let last = turn()
  const timer = setInterval(() => {
    last = turn()
  }, 3_600_000)
  timer.unref()
  return {
    async stop() {
      clearInterval(timer)
      await last
    },
  }
}
