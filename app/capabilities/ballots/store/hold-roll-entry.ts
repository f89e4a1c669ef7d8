import { sql } from 'kysely'
import type { Deed } from '#platform/acts/act.ts'
import { done, type Result, refuse } from '#platform/result.ts'
import { findRollEntryFor, type RollOf } from '../reads/find-roll-entry.ts'
import type { MayNotVote, RollEntry } from '../rules/may-vote.ts'
import { voterHash } from '../rules/who-is-the-voter.ts'
import type { BallotKey, RollSource } from '../vocabulary.ts'

/** An entry whose row this transaction holds: nobody else can be given its paper meanwhile. */
export interface HeldEntry extends RollEntry {
  readonly blindedHash: Buffer | null
  readonly blindSignature: Buffer | null
}

export type NotOnRoll = { readonly kind: 'may-not-vote'; readonly why: MayNotVote }

/**
 * Finds or makes the entry of the account that acts, and locks it. Two at once get one entry: unique keys on the voter
 * and on the account decide who made it, and the other waits.
 */
export async function holdRollEntry(deed: Deed, ballot: RollOf): Promise<Result<HeldEntry, NotOnRoll>> {
  const answer = await findRollEntryFor({ read: deed.write, secrets: deed.secrets }, ballot, deed.actor)
  if (!answer.may) return refuse({ kind: 'may-not-vote', why: answer.why })
  if (!answer.entry) await makeEntry(deed, ballot.key, { voter: answer.voter!, source: answer.source })
  if (answer.entry?.person === null) await claimEntry(deed, ballot.key, answer.entry.id)
  const held = await lockEntry(deed, ballot.key, { person: deed.actor.person })
  return held && held.state !== 'cancelled'
    ? done(held)
    : refuse({ kind: 'may-not-vote', why: 'used-by-another-account' })
}

/** Locks the entry of a printed code; null where there is none such, or its batch was cancelled. */
export async function holdRollEntryOfCode(deed: Deed, key: BallotKey, code: string): Promise<HeldEntry | null> {
  const held = await lockEntry(deed, key, { voter: voterHash(deed.secrets, key, { code }) })
  return held && held.state !== 'cancelled' ? held : null
}

/** Locks the entry of a mailbox whether or not somebody here has it: a line of a register. */
export async function holdRollEntryOfMailbox(deed: Deed, key: BallotKey, mailbox: string): Promise<HeldEntry | null> {
  const held = await lockEntry(deed, key, { voter: voterHash(deed.secrets, key, { mailbox }) })
  return held && held.state !== 'cancelled' ? held : null
}

export interface NewEntry {
  readonly voter: Buffer
  readonly source: RollSource
}

async function makeEntry(deed: Deed, { community, ballot }: BallotKey, { voter, source }: NewEntry): Promise<void> {
  await sql`
    INSERT INTO ballots.roll_entry (community_id, ballot_id, entry_id, voter, source, person_id)
    VALUES (${community}, ${ballot}, ${deed.newId()}, ${voter}, ${source}, ${deed.actor.person})
    ON CONFLICT DO NOTHING`.execute(deed.write)
}

/** A line of a register becomes the account's, unless another account was quicker. */
async function claimEntry(deed: Deed, { community, ballot }: BallotKey, entry: string): Promise<void> {
  await sql`
    UPDATE ballots.roll_entry SET person_id = ${deed.actor.person}
    WHERE community_id = ${community} AND ballot_id = ${ballot} AND entry_id = ${entry} AND person_id IS NULL`.execute(
    deed.write,
  )
}

async function lockEntry(
  deed: Deed,
  { community, ballot }: BallotKey,
  by: { readonly person: string | null } | { readonly voter: Buffer },
): Promise<HeldEntry | null> {
  const which = 'voter' in by ? sql`voter = ${by.voter}` : sql`person_id = ${by.person}`
  const found = await sql<HeldEntry>`
    SELECT entry_id AS id, source, state, channel, person_id AS person, blinded_hash AS "blindedHash",
      blind_signature AS "blindSignature"
    FROM ballots.roll_entry WHERE community_id = ${community} AND ballot_id = ${ballot} AND ${which}
    FOR UPDATE`.execute(deed.write)
  return found.rows[0] ?? null
}
