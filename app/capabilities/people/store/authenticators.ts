import { Secret, TOTP } from 'otpauth'
import type { Deed } from '#platform/acts/act.ts'
import type { Read } from '#platform/database/handles.ts'
import type { CommunityId, PersonId } from '#platform/ids.ts'
import type { Secrets } from '#platform/secrets.ts'
import { seal, unseal } from './seal.ts'

const periodSeconds = 30

/** Makes a new secret for an authenticator app; it counts only once a code of it was shown. */
export async function beginAuthenticator(deed: Deed, person: PersonId): Promise<void> {
  const sealed = seal(deed, 'authenticator', Buffer.from(deed.chance.bytes(20)))
  await deed.write
    .insertInto('people.authenticator')
    .values({
      community_id: deed.community.id,
      person_id: person,
      sealed_secret: sealed,
      confirmed_at: null,
      last_step: 0,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['community_id', 'person_id'])
        .doUpdateSet({ sealed_secret: sealed, last_step: 0 })
        .where('people.authenticator.confirmed_at', 'is', null),
    )
    .execute()
}

/** The address of a secret being set up, as authenticator apps read it; null when none is. */
export async function findPendingAuthenticator(
  by: { readonly read: Read; readonly secrets: Secrets },
  communityId: CommunityId,
  person: PersonId,
  names: { readonly issuer: string; readonly label: string },
): Promise<{ readonly uri: string; readonly secret: string } | null> {
  const row = await by.read
    .selectFrom('people.authenticator')
    .select('sealed_secret')
    .where('community_id', '=', communityId)
    .where('person_id', '=', person)
    .where('confirmed_at', 'is', null)
    .executeTakeFirst()
  if (!row) return null
  const totp = totpOf(unseal(by.secrets, 'authenticator', row.sealed_secret), names)
  return { uri: totp.toString(), secret: totp.secret.base32 }
}

/**
 * Whether a code of the authenticator app is right now: the current step, or the one before or after. Each step is
 * used at most once; the row is locked, so of many at once only one gets through.
 */
export async function useAuthenticatorCode(
  deed: Deed,
  person: PersonId,
  code: string,
  state: 'pending' | 'confirmed',
): Promise<boolean> {
  const row = await deed.write
    .selectFrom('people.authenticator')
    .selectAll()
    .where('community_id', '=', deed.community.id)
    .where('person_id', '=', person)
    .where('confirmed_at', state === 'pending' ? 'is' : 'is not', null)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return false
  const totp = totpOf(unseal(deed.secrets, 'authenticator', row.sealed_secret))
  const away = totp.validate({ token: code, timestamp: deed.now.getTime(), window: 1 })
  const step = Math.floor(deed.now.getTime() / 1000 / periodSeconds) + (away ?? 0)
  if (away === null || step <= row.last_step) return false
  await deed.write
    .updateTable('people.authenticator')
    .set({ last_step: step, confirmed_at: row.confirmed_at ?? deed.now })
    .where('community_id', '=', deed.community.id)
    .where('person_id', '=', person)
    .execute()
  return true
}

const totpOf = (secret: Buffer, names: { readonly issuer?: string; readonly label?: string } = {}) =>
  new TOTP({ ...names, secret: Secret.fromHex(secret.toString('hex')), digits: 6, period: periodSeconds })
