import type { Deed } from '#platform/acts/act.ts'
import { hashOfToken } from '#platform/secrets.ts'
import { sessionLife } from '../rules/session-life.ts'

export type CeremonyKind = 'passkey-sign-in' | 'passkey-add' | 'council' | 'council-link'

/** Remembers what the second half of a ceremony must fit; a new one replaces the old. */
export async function saveCeremony(deed: Deed, token: string, kind: CeremonyKind, payload: object): Promise<void> {
  const expires_at = new Date(deed.now.getTime() + sessionLife.ceremonyMinutes * 60_000)
  await deed.write
    .insertInto('people.ceremony')
    .values({ community_id: deed.community.id, token_hash: hashOfToken(token), kind, payload, expires_at })
    .onConflict((conflict) =>
      conflict.columns(['community_id', 'token_hash', 'kind']).doUpdateSet({ payload, expires_at }),
    )
    .execute()
}

/** Takes what was remembered, once; null when there is nothing or it is too old. */
export async function takeCeremony(deed: Deed, token: string, kind: CeremonyKind): Promise<unknown> {
  const row = await deed.write
    .deleteFrom('people.ceremony')
    .where('community_id', '=', deed.community.id)
    .where('token_hash', '=', hashOfToken(token))
    .where('kind', '=', kind)
    .returning(['payload', 'expires_at'])
    .executeTakeFirst()
  return row && row.expires_at > deed.now ? row.payload : null
}
