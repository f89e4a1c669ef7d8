import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import { hashOfToken } from '#platform/secrets.ts'

/** The proposal that somebody is asked to write together, by the key of the letter; null where it has ended. */
export async function findInvitation(
  read: Read,
  community: CommunityId,
  which: { readonly key: string; readonly now: Date },
): Promise<{ readonly slug: string; readonly title: string; readonly why: string } | null> {
  const row = await read
    .selectFrom('proposals.author_invitation as i')
    .innerJoin('proposals.proposal as p', (on) =>
      on.onRef('p.community_id', '=', 'i.community_id').onRef('p.proposal_id', '=', 'i.proposal_id'),
    )
    .select(['p.slug', 'p.title', 'p.why'])
    .where('i.community_id', '=', community)
    .where('i.key_hash', '=', hashOfToken(which.key))
    .where('i.ended_at', 'is', null)
    .where('i.expires_at', '>', which.now)
    .where('p.shown', '=', 'published')
    .executeTakeFirst()
  return row ?? null
}
