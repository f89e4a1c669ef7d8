import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import type { Secrets } from '#platform/secrets.ts'
import { unseal } from '../store/seal.ts'
import type { CouncilRole, ProviderId } from '../vocabulary.ts'

export interface Provider {
  readonly id: ProviderId
  readonly name: string
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  readonly domains: readonly string[]
  readonly givenRole: CouncilRole | null
}

/** A council's sign-in with its secret; null where there is none, or where its secret was sealed by another installation. */
export async function findProvider(
  by: { readonly read: Read; readonly secrets: Secrets },
  communityId: CommunityId,
  id: string,
): Promise<Provider | null> {
  const row = await by.read
    .selectFrom('people.provider')
    .selectAll()
    .where('community_id', '=', communityId)
    .where('provider_id', '=', id)
    .executeTakeFirst()
  const clientSecret = row && opened(by.secrets, row.sealed_client_secret)
  return row && clientSecret
    ? {
        id: row.provider_id as ProviderId,
        name: row.name,
        issuer: row.issuer,
        clientId: row.client_id,
        clientSecret,
        domains: row.email_domains,
        givenRole: row.given_role,
      }
    : null
}

function opened(secrets: Secrets, sealed: Buffer): string | null {
  try {
    return unseal(secrets, 'provider', sealed).toString('utf8')
  } catch {
    return null
  }
}
