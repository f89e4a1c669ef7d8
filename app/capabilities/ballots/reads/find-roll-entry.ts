import { sql } from 'kysely'
import { findStanding } from '#capabilities/people/index.ts'
import type { Actor } from '#platform/acts/actor.ts'
import type { Read } from '#platform/database/handles.ts'
import type { Secrets } from '#platform/secrets.ts'
import { type MayVote, mayVote, type RollEntry } from '../rules/may-vote.ts'
import { voterHash } from '../rules/who-is-the-voter.ts'
import type { BallotKey, RollSource } from '../vocabulary.ts'
import { placesWithin } from './places-within.ts'

export interface RollOf {
  readonly key: BallotKey
  readonly rollSources: readonly RollSource[]
  readonly placeCode: string | null
}

export interface RollFrom {
  readonly read: Read
  readonly secrets: Secrets
}

/** Whether an account may vote, with the keyed hash that its entry has or will have. */
export type RollAnswer = MayVote & { readonly voter: Buffer | null }

/** Whether somebody may vote, and why not. Says nothing about what was voted, and changes nothing. */
export async function findRollEntryFor(from: RollFrom, ballot: RollOf, actor: Actor): Promise<RollAnswer> {
  const { key, rollSources, placeCode } = ballot
  const standing = actor.person && (await findStanding(from.read, key.community, actor.person))
  if (!actor.person || !standing) return { ...mayVote(rollSources, null, { own: null, ofMailbox: null }), voter: null }
  const is = standing.mailbox === null ? { person: actor.person } : { mailbox: standing.mailbox }
  const voter = voterHash(from.secrets, key, is)
  const entries = await listEntriesOf(from.read, key, { voter, person: actor.person })
  const places = await placesWithin(from.read, key.community, placeCode)
  const asker = {
    person: actor.person,
    isResident: standing.isResident,
    hasProvedAddress: standing.mailbox !== null,
    livesThere: places === null || (standing.placeCode !== null && places.includes(standing.placeCode)),
  }
  const own = entries.find((entry) => entry.person === actor.person) ?? null
  const ofMailbox = entries.find((entry) => entry.person !== actor.person) ?? null
  return { ...mayVote(rollSources, asker, { own, ofMailbox }), voter }
}

/** The entry of a printed code; null where there is none such. @param code without dashes, as it was printed */
export async function findRollEntryOfCode(
  { read, secrets }: RollFrom,
  key: BallotKey,
  code: string,
): Promise<RollEntry | null> {
  const [entry] = await listEntriesOf(read, key, { voter: voterHash(secrets, key, { code }), person: null })
  return entry ?? null
}

async function listEntriesOf(
  read: Read,
  { community, ballot }: BallotKey,
  { voter, person }: { readonly voter: Buffer; readonly person: string | null },
): Promise<readonly RollEntry[]> {
  const found = await sql<RollEntry>`
    SELECT entry_id AS id, source, state, channel, person_id AS person FROM ballots.roll_entry
    WHERE community_id = ${community} AND ballot_id = ${ballot} AND voter = ${voter}
    UNION
    SELECT entry_id AS id, source, state, channel, person_id AS person FROM ballots.roll_entry
    WHERE community_id = ${community} AND ballot_id = ${ballot} AND person_id = ${person}::uuid`.execute(read)
  return found.rows
}
