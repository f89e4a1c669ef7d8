import type { MatterId } from '#capabilities/matters/index.ts'
import { startClock } from '#capabilities/replies/index.ts'
import type { Deed } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'
import { hrefOfProposal } from '../store/addresses.ts'
import type { ProposalId } from '../vocabulary.ts'

/** A public proposal gets one owner and a due date at once, by the community's charter. */
export async function askForReply(deed: Deed, id: ProposalId): Promise<void> {
  const row = await deed.write
    .selectFrom('proposals.proposal as p')
    .leftJoin('proposals.author as a', (on) =>
      on
        .onRef('a.community_id', '=', 'p.community_id')
        .onRef('a.proposal_id', '=', 'p.proposal_id')
        .on('a.is_first', '=', true),
    )
    .select(['p.matter_id', 'p.title', 'p.why', 'p.slug', 'p.place_code', 'a.person_id'])
    .where('p.community_id', '=', deed.community.id)
    .where('p.proposal_id', '=', id)
    .limit(1)
    .executeTakeFirstOrThrow()
  await startClock(deed, {
    itemId: id,
    matterId: row.matter_id as MatterId,
    kind: 'proposal',
    title: row.title,
    words: row.why,
    href: hrefOfProposal(row.slug),
    author: row.person_id as PersonId | null,
    placeCode: row.place_code,
  })
}
