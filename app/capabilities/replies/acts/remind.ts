import { type RawBuilder, sql } from 'kysely'
import type { Act, Deed } from '#platform/acts/act.ts'
import { londonDate } from '#platform/london.ts'
import { done } from '#platform/result.ts'
import { dueOn } from '../rules/due-on.ts'
import { findSuperiors } from '../store/find-superiors.ts'
import type { ClockTable } from '../store/tables.ts'
import { writeToOwner } from './write-to.ts'

/** What the clock does by itself, in the order in which it comes. */
export const reminders = ['reminded', 'due', 'escalated'] as const
export type Reminder = (typeof reminders)[number]

const inOneGo = 500
const mostListed = 20
/** Working days before the day on which the first reminder goes. */
const daysBefore = 2

/**
 * Reminds of the next five hundred, and notes it on each item's page, in one transaction: done again after a crash, it
 * reminds nobody twice. Each person gets one letter that lists what is theirs. Gives how many there were.
 */
export const remind: Act<{ readonly reminder: Reminder }, number, never> = async (deed, { reminder }) => {
  const clocks = await nextClocks(deed, reminder)
  if (clocks.length === 0) return done(0)
  const noted = await noteOn(deed, clocks, reminder)
  const those = clocks.filter(({ item_id }) => noted.has(item_id))
  for (const [person, theirs] of await byPerson(deed, those, reminder)) await writeOne(deed, person, theirs, reminder)
  return done(clocks.length)
}

async function nextClocks({ write, community, now }: Deed, reminder: Reminder): Promise<readonly ClockTable[]> {
  const { rows } = await sql<ClockTable>`
    SELECT clock.* FROM replies.clock
    WHERE community_id = ${community.id} AND state = 'waiting' AND ${dayOf(reminder, londonDate(now))}
      AND NOT EXISTS (
        SELECT 1 FROM replies.event
        WHERE event.community_id = clock.community_id AND event.item_id = clock.item_id
          AND event.kind = ${reminder} AND event.due_on = clock.due_on)
    ORDER BY item_id LIMIT ${inOneGo} FOR UPDATE`.execute(write)
  return rows
}

function dayOf(reminder: Reminder, today: string): RawBuilder<unknown> {
  switch (reminder) {
    case 'reminded':
      return sql`due_on > ${today}::date AND due_on <= ${dueOn(today, daysBefore).on}::date`
    case 'due':
      return sql`due_on = ${today}::date`
    case 'escalated':
      return sql`due_on < ${today}::date`
  }
}

/** Gives those that were not noted already: by another server, while we waited for the rows that it held. */
async function noteOn(
  { write, community, now, newId }: Deed,
  clocks: readonly ClockTable[],
  reminder: Reminder,
): Promise<ReadonlySet<string>> {
  const noted = await write
    .insertInto('replies.event')
    .values(
      clocks.map(({ item_id, team, post, due_on }) => ({
        community_id: community.id,
        event_id: newId<'event'>(),
        item_id,
        kind: reminder,
        at: now,
        by_role: null,
        by_person: null,
        words: '',
        answer: null,
        reason: '',
        team,
        post,
        due_on,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('item_id')
    .execute()
  return new Set(noted.map(({ item_id }) => item_id))
}

/** Whom to tell: the owner; when it is late, whoever holds the post above. */
async function byPerson(
  deed: Deed,
  clocks: readonly ClockTable[],
  reminder: Reminder,
): Promise<ReadonlyMap<string, readonly ClockTable[]>> {
  const superiors = reminder === 'escalated' ? await findSuperiors(deed.write, deed.community.id) : null
  const told = clocks.flatMap((clock) => {
    const people = superiors ? superiors(clock.team_id) : clock.owner_id === null ? [] : [clock.owner_id]
    return people.map((person) => ({ person, clock }))
  })
  const grouped = Map.groupBy(told, ({ person }) => person)
  return new Map([...grouped].map(([person, those]) => [person, those.map(({ clock }) => clock)]))
}

async function writeOne(deed: Deed, person: string, clocks: readonly ClockTable[], reminder: Reminder): Promise<void> {
  const sooner = clocks.toSorted((a, b) => (a.due_on < b.due_on ? -1 : 1)).slice(0, mostListed)
  const href = clocks.length === 1 ? `/replies/${clocks[0]!.item_id}` : '/replies/queue'
  await writeToOwner(deed, {
    person,
    href,
    words: (letters) =>
      letters[reminder](
        sooner.map((clock) => letters.line({ ...clock, dueOn: clock.due_on })),
        clocks.length,
      ),
  })
}
