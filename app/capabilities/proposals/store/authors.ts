import type { Deed } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'
import type { AuthorRole, ProposalId } from '../vocabulary.ts'

export interface Author {
  readonly proposal: ProposalId
  /** Null after erasure. */
  readonly person: PersonId | null
  readonly inRole: AuthorRole
  readonly isNamed: boolean
  readonly isFirst: boolean
  readonly cameFrom: ProposalId | null
}

/** Who wrote these proposals. For acts: pages show roles, and names only of those who want it. */
export async function listAuthors(
  { write, community }: Deed,
  proposals: readonly ProposalId[],
): Promise<readonly Author[]> {
  const rows = await write
    .selectFrom('proposals.author')
    .selectAll()
    .where('community_id', '=', community.id)
    .where('proposal_id', 'in', [...proposals])
    .orderBy('since')
    .orderBy('author_id')
    .execute()
  return rows.map((row) => ({
    proposal: row.proposal_id as ProposalId,
    person: row.person_id as PersonId | null,
    inRole: row.in_role,
    isNamed: row.is_named,
    isFirst: row.is_first,
    cameFrom: row.came_from as ProposalId | null,
  }))
}
