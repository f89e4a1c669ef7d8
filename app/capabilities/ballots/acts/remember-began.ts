import { sql } from 'kysely'
import { findMailAddress } from '#capabilities/people/index.ts'
import type { Act, Deed } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'
import { done } from '#platform/result.ts'
import { type Ballot, findBallot } from '../reads/find-ballot.ts'
import { decideDoor } from '../rules/decide-door.ts'
import { runTextsFor } from '../texts/run/texts.ts'
import type { BallotId } from '../vocabulary.ts'

/**
 * Notes that somebody with an account opened the paper and wishes to be reminded once if they do not hand it in; or
 * that they do not wish it any more. Does nothing for others, and where the ballot reminds nobody.
 */
export const rememberBegan: Act<{ readonly ballot: BallotId; readonly wishes: boolean }, null, never> = async (
  deed,
  { ballot, wishes },
) => {
  const { person } = deed.actor
  if (person === null) return done(null)
  const [community, id] = [deed.community.id, ballot]
  await (wishes
    ? sql`
        INSERT INTO ballots.began (community_id, ballot_id, person_id)
        SELECT community_id, ballot_id, ${person} FROM ballots.ballot
        WHERE community_id = ${community} AND ballot_id = ${id} AND state = 'open' AND remind_hours IS NOT NULL
        ON CONFLICT DO NOTHING`
    : sql`
        DELETE FROM ballots.began WHERE community_id = ${community} AND ballot_id = ${id} AND person_id = ${person}`
  ).execute(deed.write)
  return done(null)
}

/** As many letters as one transaction writes. */
const atOnce = 200

/**
 * Reminds people who began, wish it and have no paper, once each, from the stated time before the close on. Never holds
 * the ballot's row, so nobody who votes waits for it.
 * @returns how many were looked at; 0: there is nobody left
 */
export const remindVoters: Act<{ readonly ballot: BallotId }, number, never> = async (deed, input) => {
  const ballot = await findBallot(deed.write, deed.community.id, { id: input.ballot })
  if (!ballot || !isTime(ballot)) return done(0)
  const found = await sql<{ person: PersonId; has: boolean }>`
    WITH next AS (
      SELECT person_id FROM ballots.began
      WHERE community_id = ${deed.community.id} AND ballot_id = ${ballot.id} AND NOT is_reminded
      ORDER BY person_id LIMIT ${atOnce} FOR UPDATE SKIP LOCKED)
    UPDATE ballots.began AS began SET is_reminded = true FROM next
    WHERE began.community_id = ${deed.community.id} AND began.ballot_id = ${ballot.id} AND began.person_id = next.person_id
    RETURNING began.person_id AS person, EXISTS (SELECT 1 FROM ballots.roll_entry AS entry
      WHERE entry.community_id = began.community_id AND entry.ballot_id = began.ballot_id
        AND entry.person_id = began.person_id AND entry.state = 'given') AS has`.execute(deed.write)
  for (const { person, has } of found.rows) if (!has) await remind(deed, ballot, person)
  return done(found.rows.length)
}

function isTime(ballot: Ballot): boolean {
  const { remindHours, closesAt, at } = ballot
  if (remindHours === null || decideDoor(ballot, at).kind !== 'open') return false
  return closesAt!.getTime() - remindHours * 3_600_000 <= at.getTime()
}

async function remind(deed: Deed, { question, closesAt, slug }: Ballot, person: PersonId): Promise<void> {
  const address = await findMailAddress(deed.write, deed.community.id, person)
  if (!address) return
  const { letters } = runTextsFor(address.locale)
  const about = { question, closesAt: closesAt!, link: `${deed.community.origin}/b/${slug}` }
  await deed.mail({ to: address.email, ...letters.reminder(about) })
}
