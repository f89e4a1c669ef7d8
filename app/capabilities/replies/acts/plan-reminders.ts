import { sql } from 'kysely'
import type { Act } from '#platform/acts/act.ts'
import { londonDate, londonMoment } from '#platform/london.ts'
import { done } from '#platform/result.ts'
import { isLetterDay } from '../rules/due-on.ts'

export const sendRemindersJob = 'send-reply-reminders'

/** The hour, in England, from which reminders go. */
const fromHour = 7
const daysKept = 30

/**
 * Queues the reminders of a working day, once, however many servers ask. Gives whether it did. Drafts of answers to many
 * that nobody has sent for a month go at the same time.
 */
export const planReminders: Act<null, boolean, never> = async (deed) => {
  const { write, community, now } = deed
  const today = londonDate(now)
  if (!isLetterDay(today) || now < londonMoment(today, fromHour)) return done(false)
  const first = await write
    .insertInto('replies.reminder_day')
    .values({ community_id: community.id, day: today })
    .onConflict((conflict) => conflict.doNothing())
    .returning('day')
    .executeTakeFirst()
  if (!first) return done(false)
  await sql`DELETE FROM replies.reminder_day WHERE community_id = ${community.id} AND day < ${today}::date - ${daysKept}::int`.execute(
    write,
  )
  await sql`DELETE FROM replies.round WHERE community_id = ${community.id} AND state = 'draft'
    AND made_at < now() - make_interval(days => ${daysKept})`.execute(write)
  await deed.queue(sendRemindersJob, {})
  return done(true)
}
