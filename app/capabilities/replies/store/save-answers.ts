import { sql } from 'kysely'
import type { Deed } from '#platform/acts/act.ts'
import type { ClockTable, RoundTable } from './tables.ts'

export interface AnswerToSave {
  readonly clock: ClockTable
  readonly words: string
  readonly daysTaken: number
}

/** Many answers of one round, in three statements however many. */
export async function saveAnswers(
  { write, community, now, newId }: Deed,
  round: RoundTable,
  saving: { readonly answers: readonly AnswerToSave[]; readonly today: string },
): Promise<void> {
  const { answers, today } = saving
  if (answers.length === 0) return
  await write
    .insertInto('replies.event')
    .values(
      answers.map(({ clock, words }) => ({
        community_id: community.id,
        event_id: newId<'event'>(),
        item_id: clock.item_id,
        kind: 'answered' as const,
        at: now,
        by_role: round.by_role,
        by_person: round.by_person,
        words,
        answer: round.answer,
        reason: '',
        team: clock.team,
        post: clock.post,
        due_on: clock.due_on,
      })),
    )
    .execute()
  await sql`
    UPDATE replies.clock SET state = 'answered', asked_on = NULL, ended_on = ${today}::date,
      days_taken = given.days_taken, answer = ${round.answer}
    FROM unnest(${answers.map(({ clock }) => clock.item_id)}::uuid[], ${answers.map(({ daysTaken }) => daysTaken)}::int[])
      AS given (item_id, days_taken)
    WHERE clock.community_id = ${community.id} AND clock.item_id = given.item_id`.execute(write)
}
