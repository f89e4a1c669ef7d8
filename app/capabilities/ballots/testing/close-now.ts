import { sql } from 'kysely'
import { perform } from '#platform/acts/act.ts'
import { visitor } from '#platform/acts/actor.ts'
import type { Community } from '#platform/community.ts'
import type { House } from '#platform/house.ts'
import { done } from '#platform/result.ts'
import type { PaperBallot } from '../live/open-ballots.ts'
import { type OpenedBox, openBox } from '../store/open-box.ts'

/** Closes a ballot at this moment, as the close does: with the ballot's row for itself. */
export async function closeNow(house: House, { key }: PaperBallot): Promise<void> {
  await sql`WITH locked AS (SELECT 1 FROM ballots.ballot
      WHERE community_id = ${key.community} AND ballot_id = ${key.ballot} FOR UPDATE)
    UPDATE ballots.ballot SET state = 'closed', closed_at = now()
    WHERE community_id = ${key.community} AND ballot_id = ${key.ballot} AND EXISTS (SELECT FROM locked)`.execute(
    house.database.kysely,
  )
}

export async function openNow(house: House, community: Community, ballot: PaperBallot): Promise<OpenedBox> {
  const opened = await perform(
    house,
    { community, actor: visitor },
    async (deed) => done(await openBox(deed, ballot.key.ballot, ballot.terms)),
    {},
  )
  if (!opened.ok) throw new Error('refused')
  return opened.value
}
