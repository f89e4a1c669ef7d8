import { sql } from 'kysely'
import type { Deed } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'
import type { ProposalId, SupportWay } from '../vocabulary.ts'

/** Counts somebody's support of a locked proposal. False: they support it already. */
export async function addSupport(deed: Deed, proposal: ProposalId, person: PersonId): Promise<boolean> {
  const added = await deed.write
    .insertInto('proposals.support')
    .values({
      community_id: deed.community.id,
      proposal_id: proposal,
      person_id: person,
      came_from: null,
      kept_at: deed.now,
      since: deed.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('person_id')
    .executeTakeFirst()
  if (!added) return false
  await changeCount(deed, proposal, 1)
  return true
}

/** False: they do not support it. */
export async function removeSupport(deed: Deed, proposal: ProposalId, person: PersonId): Promise<boolean> {
  const removed = await deed.write
    .deleteFrom('proposals.support')
    .where('community_id', '=', deed.community.id)
    .where('proposal_id', '=', proposal)
    .where('person_id', '=', person)
    .returning('person_id')
    .executeTakeFirst()
  if (!removed) return false
  await changeCount(deed, proposal, -1)
  return true
}

async function changeCount({ write, community }: Deed, proposal: ProposalId, by: 1 | -1): Promise<void> {
  await write
    .updateTable('proposals.proposal')
    .set({ supports: sql<number>`supports + ${by}::int` })
    .where('community_id', '=', community.id)
    .where('proposal_id', '=', proposal)
    .execute()
}

export interface SupportStep {
  readonly person: PersonId
  readonly from: ProposalId | null
  readonly to: ProposalId | null
  readonly how: SupportWay
}

export async function noteSupport({ write, community, newId, now }: Deed, step: SupportStep): Promise<void> {
  await write
    .insertInto('proposals.support_step')
    .values({
      community_id: community.id,
      step_id: newId<'support-step'>(),
      person_id: step.person,
      from_proposal: step.from,
      to_proposal: step.to,
      how: step.how,
      at: now,
    })
    .execute()
}

/** Counts anew, where many moved at once. */
export async function recountSupports({ write, community }: Deed, proposals: readonly ProposalId[]): Promise<void> {
  await sql`
    UPDATE proposals.proposal AS p SET supports = (
      SELECT count(*) FROM proposals.support AS s WHERE s.community_id = p.community_id AND s.proposal_id = p.proposal_id)
    WHERE p.community_id = ${community.id} AND p.proposal_id = ANY(${[...proposals]}::uuid[])`.execute(write)
}
