import type { Deed } from '#platform/acts/act.ts'
import type { Write } from '#platform/database/handles.ts'
import type { CommunityId, PersonId } from '#platform/ids.ts'
import { hashOfToken, newToken } from '#platform/secrets.ts'
import { sessionLife } from '../rules/session-life.ts'
import type { SignInMethod } from '../vocabulary.ts'
import { signedInListeners } from './listeners.ts'

export interface NewSession {
  readonly person: PersonId
  readonly method: SignInMethod
  readonly browser: string
  readonly hasSecondFactor: boolean
  /** When the person signed in, for a session that only gets a new token; now if left out. */
  readonly since?: Date
}

/**
 * Begins a session and gives its token, which is nowhere kept. What this browser's visitor did before becomes the person's,
 * in the same transaction: take the browser's visit away afterwards.
 */
export async function startSession(deed: Deed, session: NewSession): Promise<string> {
  const { visit } = deed.actor
  if (session.since === undefined && visit !== null) {
    for (const listener of signedInListeners()) await listener(deed, { person: session.person, visit })
  }
  const token = newToken(deed.chance)
  const since = session.since ?? deed.now
  await deed.write
    .insertInto('people.session')
    .values({
      community_id: deed.community.id,
      token_hash: hashOfToken(token),
      session_id: deed.newId<'session'>(),
      person_id: session.person,
      method: session.method,
      browser: session.browser,
      created_at: since,
      last_seen_at: deed.now,
      expires_at: new Date(since.getTime() + sessionLife.wholeDays * 86_400_000),
      second_factor_at: session.hasSecondFactor ? deed.now : null,
    })
    .execute()
  return token
}

export async function endSession(write: Write, communityId: CommunityId, token: string): Promise<void> {
  await write
    .deleteFrom('people.session')
    .where('community_id', '=', communityId)
    .where('token_hash', '=', hashOfToken(token))
    .execute()
}

/** Ends every session of a person, but the one of `keepToken`. */
export async function endSessionsOf(
  write: Write,
  communityId: CommunityId,
  person: PersonId,
  keepToken: string | null = null,
): Promise<number> {
  let query = write.deleteFrom('people.session').where('community_id', '=', communityId).where('person_id', '=', person)
  if (keepToken !== null) query = query.where('token_hash', '!=', hashOfToken(keepToken))
  return Number((await query.executeTakeFirst()).numDeletedRows)
}

/** Gives a session a new token, as at each rise of what it may do; the old one ends. */
export async function renewSession(
  deed: Deed,
  token: string,
  rise: { readonly hasSecondFactor?: boolean } = {},
): Promise<string | null> {
  const old = await deed.write
    .deleteFrom('people.session')
    .where('community_id', '=', deed.community.id)
    .where('token_hash', '=', hashOfToken(token))
    .returningAll()
    .executeTakeFirst()
  if (!old) return null
  return startSession(deed, {
    person: old.person_id as PersonId,
    method: old.method,
    browser: old.browser,
    since: old.created_at,
    hasSecondFactor: rise.hasSecondFactor === true || old.second_factor_at !== null,
  })
}
