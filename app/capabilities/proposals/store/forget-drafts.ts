import { sql } from 'kysely'
import type { House } from '#platform/house.ts'

/** What nobody came back to: drafts of visitors after two days, of people after ninety; addresses of old invitations. */
export async function forgetDrafts(house: House): Promise<void> {
  const { kysely } = house.database
  await sql`DELETE FROM proposals.draft WHERE changed_at < now() - CASE
    WHEN person_id IS NULL THEN interval '2 days' WHEN became IS NOT NULL THEN interval '7 days'
    ELSE interval '90 days' END`.execute(kysely)
  await sql`UPDATE proposals.author_invitation SET email = NULL
    WHERE email IS NOT NULL AND expires_at < now()`.execute(kysely)
}

const hours = 6

/** Does so now and every six hours; gives back how to stop it. A failure is tried again the next time. */
export function keepForgettingDrafts(house: House): { stop(): Promise<void> } {
  const turn = () =>
    forgetDrafts(house).catch((error: Error) =>
      house.log.warn({ reason: error.message }, 'old drafts were not removed'),
    )
  let last = turn()
  const timer = setInterval(() => {
    last = turn()
  }, hours * 3_600_000)
  timer.unref()
  return {
    async stop() {
      clearInterval(timer)
      await last
    },
  }
}
