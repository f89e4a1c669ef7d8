import { sql } from 'kysely'
import type { Deed } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'
import { hashOfToken, newToken } from '#platform/secrets.ts'
import { sessionLife, triesOf } from '../rules/session-life.ts'
import type { MailedProofTable } from './tables.ts'

export interface NewProof {
  readonly purpose: MailedProofTable['purpose']
  readonly email: string
  readonly person: PersonId | null
  readonly nextPath: string
  /** The token of the browser that asked; without one there is a link only, no code. */
  readonly browser: string | null
}

/** Stores a proof and gives what goes into the mail: the link's token and the six digits. */
export async function saveProof(
  deed: Deed,
  proof: NewProof,
): Promise<{ readonly token: string; readonly code: string }> {
  const id = deed.newId<'proof'>()
  const token = newToken(deed.chance)
  const code = String(deed.chance.below(1_000_000)).padStart(6, '0')
  await deed.write
    .insertInto('people.mailed_proof')
    .values({
      community_id: deed.community.id,
      proof_id: id,
      purpose: proof.purpose,
      email: proof.email,
      person_id: proof.person,
      token_hash: hashOfToken(token),
      code_hash: proof.browser === null ? null : hashOfCode(deed, id, code),
      browser_hash: proof.browser === null ? null : hashOfToken(proof.browser),
      next_path: proof.nextPath,
      tries: 0,
      created_at: deed.now,
      expires_at: new Date(deed.now.getTime() + sessionLife.mailedProofMinutes * 60_000),
      used_at: null,
    })
    .execute()
  return { token, code }
}

/** Six digits are few: their hash is keyed and bound to one proof. */
export const hashOfCode = (deed: Deed, proofId: string, code: string): Buffer =>
  deed.secrets.keyedHash('mailed code', `${proofId} ${code}`)

/**
 * Counts one try at the newest code this browser was sent and gives the proof, or nothing when it has ended, was used
 * or had all its tries. The row stays locked until the transaction ends, so only one of many at once can use it.
 */
export async function tryNewestProof(deed: Deed, browser: string): Promise<MailedProofTable | null> {
  const tried = await sql<MailedProofTable>`
    UPDATE people.mailed_proof SET tries = tries + 1
    WHERE community_id = ${deed.community.id} AND used_at IS NULL AND expires_at > now() AND tries < ${triesOf.code}
      AND proof_id = (
        SELECT proof_id FROM people.mailed_proof
        WHERE community_id = ${deed.community.id} AND browser_hash = ${hashOfToken(browser)} AND purpose = 'sign-in'
        ORDER BY created_at DESC, proof_id DESC LIMIT 1)
    RETURNING *`.execute(deed.write)
  return tried.rows[0] ?? null
}

export async function markUsed(deed: Deed, proofId: string): Promise<void> {
  await deed.write
    .updateTable('people.mailed_proof')
    .set({ used_at: deed.now })
    .where('community_id', '=', deed.community.id)
    .where('proof_id', '=', proofId)
    .execute()
}

/** Uses up a link, once; nothing when there is none such, it ended or was used. */
export async function takeProof(
  deed: Deed,
  purpose: MailedProofTable['purpose'],
  token: string,
): Promise<MailedProofTable | null> {
  const taken = await deed.write
    .updateTable('people.mailed_proof')
    .set({ used_at: deed.now })
    .where('community_id', '=', deed.community.id)
    .where('purpose', '=', purpose)
    .where('token_hash', '=', hashOfToken(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', deed.now)
    .returningAll()
    .executeTakeFirst()
  return taken ?? null
}
