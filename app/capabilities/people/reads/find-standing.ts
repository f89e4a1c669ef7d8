import type pg from 'pg'
import type { Read } from '#platform/database/handles.ts'
import type { CommunityId, PersonId } from '#platform/ids.ts'
import { foldEmail } from '../rules/list-keys.ts'

/** What is known of somebody, for a roll: never for pages of others. */
export interface StandingOfPerson {
  readonly isResident: boolean
  /** Where they say they live. */
  readonly placeCode: string | null
  /** The same for every spelling of one mailbox (case, dots, plus tags); null without a proved address. */
  readonly mailbox: string | null
}

interface Row {
  readonly email: string | null
  readonly email_confirmed_at: Date | null
  readonly resident_since: Date | null
  readonly place_code: string | null
}

/** Null for nobody and for erased accounts. */
export async function findStanding(
  read: Read,
  communityId: CommunityId,
  personId: PersonId,
): Promise<StandingOfPerson | null> {
  const row = await read
    .selectFrom('people.person')
    .select(['email', 'email_confirmed_at', 'resident_since', 'place_code'])
    .where('community_id', '=', communityId)
    .where('person_id', '=', personId)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  return row ? standingOf(row) : null
}

/** The same for where thousands ask at once: outside any transaction, by a prepared statement. */
export async function findStandingNow(
  pool: Pick<pg.Pool, 'query'>,
  communityId: CommunityId,
  personId: PersonId,
): Promise<StandingOfPerson | null> {
  const { rows } = await pool.query<Row>({
    name: 'people-find-standing',
    text: `SELECT email, email_confirmed_at, resident_since, place_code FROM people.person
      WHERE community_id = $1 AND person_id = $2 AND erased_at IS NULL`,
    values: [communityId, personId],
  })
  return rows[0] ? standingOf(rows[0]) : null
}

function standingOf(row: Row): StandingOfPerson {
  const isProved = row.email !== null && row.email_confirmed_at !== null
  return {
    isResident: row.resident_since !== null,
    placeCode: row.place_code,
    mailbox: isProved ? foldEmail(row.email!) : null,
  }
}
