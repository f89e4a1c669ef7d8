import { sql } from 'kysely'
import { changeItem } from '#capabilities/matters/index.ts'
import type { Act } from '#platform/acts/act.ts'
import { done } from '#platform/result.ts'
import { listOfficers } from '../reads/list-officers.ts'
import { changeClock } from '../store/change-clock.ts'
import { findOwner } from '../store/find-owner.ts'
import { saveEvent } from '../store/save-event.ts'
import type { ClockTable } from '../store/tables.ts'

const inOneGo = 100

/**
 * What lies with nobody, or with somebody whose role has ended, gets an owner again. Gives how many did; 0 also where the
 * community has nobody who could answer.
 */
export const findLostOwners: Act<null, number, never> = async (deed) => {
  const { write, community } = deed
  const officers = await listOfficers(write, community.id)
  if (officers.length === 0) return done(0)
  const { rows } = await sql<ClockTable>`
    SELECT * FROM replies.clock
    WHERE community_id = ${community.id} AND state IN ('waiting', 'asked')
      AND (owner_id IS NULL OR owner_id <> ALL (${officers.map(({ id }) => id)}::uuid[]))
    ORDER BY item_id LIMIT ${inOneGo} FOR UPDATE`.execute(write)
  for (const clock of rows) {
    const owner = await findOwner(write, community.id, clock.team_id)
    await changeClock(deed, clock.item_id, { owner_id: owner })
    await changeItem(deed, { itemId: clock.item_id, owner })
    await saveEvent(deed, clock, { kind: 'assigned', isWithoutRole: true })
  }
  return done(rows.length)
}
