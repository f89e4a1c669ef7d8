import { sql } from 'kysely'
import type { House } from '#platform/house.ts'

/**
 * Removes what has had its time, as the migrations promise of each column: proofs, tries, ceremonies, sessions, lists being
 * looked at, invitations, letters, decided appeals. Nothing of it counts any longer when it goes; this only empties it.
 */
export async function forgetWhatEnded(house: House): Promise<void> {
  const { kysely } = house.database
  await sql`DELETE FROM people.mailed_proof WHERE expires_at < now() - interval '1 day'`.execute(kysely)
  await sql`DELETE FROM people.attempt WHERE since < now() - interval '2 days'`.execute(kysely)
  await sql`DELETE FROM people.ceremony WHERE expires_at < now()`.execute(kysely)
  await sql`
    DELETE FROM people.session
    WHERE expires_at < now() OR last_seen_at < now() - interval '14 days'`.execute(kysely)
  await sql`DELETE FROM people.register_upload WHERE uploaded_at < now() - interval '1 hour'`.execute(kysely)
  await sql`
    DELETE FROM people.invitation
    WHERE least(expires_at, used_at, revoked_at) < now() - interval '30 days'`.execute(kysely)
  await sql`
    DELETE FROM people.residence_letter
    WHERE least(expires_at, used_at) < now() - interval '1 year'`.execute(kysely)
  await sql`DELETE FROM people.appeal WHERE decided_at < now() - interval '2 years'`.execute(kysely)
}

const minutes = 10

/** Does so now and every ten minutes; gives back how to stop it. A failure is tried again at the next turn. */
export async function keepForgetting(house: House): Promise<{ stop(): Promise<void> }> {
  const turn = () =>
    forgetWhatEnded(house).catch((error: Error) =>
      house.log.warn({ reason: error.message }, 'old rows were not removed'),
    )
  let last = turn()
  const timer = setInterval(() => {
    last = turn()
  }, minutes * 60_000)
  timer.unref()
  return {
    async stop() {
      clearInterval(timer)
      await last
    },
  }
}
