import { sql } from 'kysely'
import type { House } from '#platform/house.ts'

/** What people told about themselves goes two years after the conversation closed, as they were told. */
export async function forgetAboutPeople(house: House): Promise<void> {
  await sql`
    UPDATE conversations.participant AS p SET age_band = NULL, place_code = NULL
    FROM conversations.conversation AS c
    WHERE c.community_id = p.community_id AND c.conversation_id = p.conversation_id
      AND coalesce(c.closed_at, c.closes_at) < now() - interval '2 years'
      AND (p.age_band IS NOT NULL OR p.place_code IS NOT NULL)`.execute(house.database.kysely)
}

const hours = 24

/** Does so now and once a day; gives back how to stop it. A failure is tried again the next day. */
export function keepForgettingAboutPeople(house: House): { stop(): Promise<void> } {
  const turn = () =>
    forgetAboutPeople(house).catch((error: Error) =>
      house.log.warn({ reason: error.message }, 'what people told about themselves was not removed'),
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
