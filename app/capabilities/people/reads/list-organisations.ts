import { sql } from 'kysely'
import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import type { OrganisationId, OrganisationRegister } from '../vocabulary.ts'

export interface ListedOrganisation {
  readonly id: OrganisationId
  readonly name: string
  readonly about: string
  readonly registers: readonly OrganisationRegister[]
}

/** Every organisation, by name. */
export async function listOrganisations(read: Read, communityId: CommunityId): Promise<readonly ListedOrganisation[]> {
  const found = await sql<ListedOrganisation>`
    SELECT organisation_id AS id, name, about, ARRAY(
      SELECT register FROM people.organisation_number AS number
      WHERE number.community_id = organisation.community_id AND number.organisation_id = organisation.organisation_id
      ORDER BY register) AS registers
    FROM people.organisation WHERE community_id = ${communityId}
    ORDER BY lower(name), organisation_id LIMIT 1000`.execute(read)
  return found.rows
}
