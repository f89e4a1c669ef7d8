import type { Read } from '#platform/database/handles.ts'
import type { CommunityId, PersonId } from '#platform/ids.ts'

/** A photo's bytes: of what is public, or of what one wrote oneself. */
export async function findPhoto(
  read: Read,
  community: CommunityId,
  which: { readonly id: string; readonly size: 'large' | 'small'; readonly person: PersonId | null },
): Promise<{ readonly bytes: Buffer; readonly isPublic: boolean } | null> {
  const row = await read
    .selectFrom('proposals.photo as f')
    .leftJoin('proposals.proposal as p', (on) =>
      on.onRef('p.community_id', '=', 'f.community_id').onRef('p.proposal_id', '=', 'f.proposal_id'),
    )
    .leftJoin('proposals.draft as d', (on) =>
      on.onRef('d.community_id', '=', 'f.community_id').onRef('d.draft_id', '=', 'f.draft_id'),
    )
    .select([`f.${which.size} as bytes`, 'p.shown', 'd.person_id', 'f.proposal_id'])
    .where('f.community_id', '=', community)
    .where('f.photo_id', '=', which.id)
    .executeTakeFirst()
  if (!row) return null
  if (row.shown === 'published') return { bytes: row.bytes, isPublic: true }
  const isOwn =
    which.person !== null &&
    (row.person_id === which.person || (await wrote(read, community, row.proposal_id, which.person)))
  return isOwn ? { bytes: row.bytes, isPublic: false } : null
}

async function wrote(read: Read, community: CommunityId, proposal: string | null, person: PersonId): Promise<boolean> {
  if (proposal === null) return false
  const row = await read
    .selectFrom('proposals.author')
    .select('author_id')
    .where('community_id', '=', community)
    .where('proposal_id', '=', proposal)
    .where('person_id', '=', person)
    .executeTakeFirst()
  return row !== undefined
}
