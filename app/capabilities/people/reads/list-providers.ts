import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import type { CouncilRole, ProviderId } from '../vocabulary.ts'

export interface ProviderSummary {
  readonly id: ProviderId
  readonly name: string
  readonly issuer: string
  readonly clientId: string
  readonly domains: readonly string[]
  readonly givenRole: CouncilRole | null
}

/** Councils whose own sign-in this community accepts. */
export async function listProviders(read: Read, communityId: CommunityId): Promise<readonly ProviderSummary[]> {
  const rows = await read
    .selectFrom('people.provider')
    .select(['provider_id', 'name', 'issuer', 'client_id', 'email_domains', 'given_role'])
    .where('community_id', '=', communityId)
    .orderBy('name')
    .execute()
  return rows.map((row) => ({
    id: row.provider_id as ProviderId,
    name: row.name,
    issuer: row.issuer,
    clientId: row.client_id,
    domains: row.email_domains,
    givenRole: row.given_role,
  }))
}
