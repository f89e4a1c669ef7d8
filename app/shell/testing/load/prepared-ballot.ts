import { createHash } from 'node:crypto'
import { type PaperBallot, paperBallotOf } from '#capabilities/ballots/live/open-ballots.ts'
import { findBallot } from '#capabilities/ballots/reads/find-ballot.ts'
import { buildBallot } from '#capabilities/ballots/testing/build-ballot.ts'
import type { Community } from '#platform/community.ts'
import type { House } from '#platform/house.ts'

export interface PreparedBallot extends PaperBallot {
  readonly slug: string
  /** Sessions of those who may vote, as their cookies have them. */
  readonly sessions: readonly string[]
}

/** An open ballot and so many signed-in people who may vote in it. */
export async function prepareBallot(house: House, community: Community, voters: number): Promise<PreparedBallot> {
  const sessions = await makeVoters(house, community, voters)
  const built = await buildBallot(house, community, {
    rollSources: ['confirmed'],
    paper: 'approval',
    budgetPence: null,
    rule: { rule: 'approval', ties: 'lots' },
    choices: 20,
  })
  const ballot = (await findBallot(house.database.read, community.id, { id: built.id }))!
  return { ...paperBallotOf(built.key, ballot.frozen!), slug: ballot.slug, sessions }
}

async function makeVoters({ database: { pool }, newId }: House, community: Community, count: number) {
  const sessions = Array.from({ length: count }, (_, k) =>
    createHash('md5').update(`${community.id} ${k}`).digest('base64url'),
  )
  const people = sessions.map(() => newId<'person'>())
  await pool.query(
    `INSERT INTO people.person (community_id, person_id, email, email_confirmed_at, locale, is_demonstration, created_at)
     SELECT $1, id, id || '@test.invalid', now(), 'en', false, now() FROM unnest($2::uuid[]) AS p (id)`,
    [community.id, people],
  )
  await pool.query(
    `INSERT INTO people.session (community_id, token_hash, session_id, person_id, method, browser, created_at, last_seen_at, expires_at)
     SELECT $1, hash, person, person, 'mail', '?/?', now(), now(), now() + interval '1 day'
     FROM unnest($2::bytea[], $3::uuid[]) AS s (hash, person)`,
    [community.id, sessions.map((token) => createHash('sha256').update(token).digest()), people],
  )
  await pool.query('ANALYZE people.person, people.session')
  return sessions
}
