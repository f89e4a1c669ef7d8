import { sql } from 'kysely'
import { recordInLedger } from '#capabilities/ledger/index.ts'
import { linkItems } from '#capabilities/matters/index.ts'
import { stopClock } from '#capabilities/replies/index.ts'
import type { Deed } from '#platform/acts/act.ts'
import { lockProposals } from '../store/lock-proposals.ts'
import { noteState } from '../store/save-state.ts'
import { recountSupports } from '../store/supports.ts'
import { textsFor } from '../texts/texts.ts'
import type { ProposalId } from '../vocabulary.ts'
import { endCostings } from './end-costings.ts'
import { tellOfProposal } from './tell-of-proposal.ts'
import { voidSuggestions } from './void-suggestions.ts'

export interface MergeProposals {
  readonly stays: ProposalId
  readonly goes: ProposalId
  readonly by: 'authors' | 'facilitator'
}

/**
 * One proposal becomes part of another. Both are locked and consent was given. Supporters come along and count once; each is
 * told and can keep their support there or take it back. Authors keep their credit; what was argued stays with its own page
 * and shows on both. Where the one that stays came of the one that goes, they change places: no thread goes in a circle.
 */
export async function mergeProposals(deed: Deed, input: MergeProposals): Promise<void> {
  const { stays, goes } = await linkBoth(deed, input)
  const proposals = await lockProposals(deed, [stays, goes])
  const [into, from] = [proposals.get(stays)!, proposals.get(goes)!]
  await moveSupports(deed, { stays, goes })
  await creditAuthors(deed, { stays, goes })
  const texts = textsFor(deed.community.locale)
  const words = texts.merged(into.title, from.supports)
  await deed.write
    .updateTable('proposals.proposal')
    .set({ merged_into: stays, state_words: words, state_since: deed.now, changed_at: deed.now })
    .where('community_id', '=', deed.community.id)
    .where('proposal_id', '=', goes)
    .execute()
  const byAct = 'merge-proposals'
  const inRole = input.by === 'facilitator' ? 'facilitator' : null
  await noteState(deed, goes, { state: from.state, words, inRole, byAct })
  await noteState(deed, stays, { state: into.state, words: texts.tookIn(from.title, from.supports), inRole, byAct })
  await recountSupports(deed, [stays, goes])
  await stopClock(deed, { itemId: goes, why: texts.stopped.merged })
  await endCostings(deed, goes, texts.stopped.merged)
  await voidSuggestions(deed, [goes])
  await tellOfProposal(deed, { proposal: stays, what: 'merged', other: goes })
  await recordInLedger(deed, {
    kind: 'proposals-merged',
    subject: goes,
    facts: { into: stays, supports: from.supports, by: input.by },
  })
}

async function linkBoth(deed: Deed, { stays, goes }: MergeProposals): Promise<Pick<MergeProposals, 'stays' | 'goes'>> {
  const how = { how: 'merged-into', byAct: 'merge-proposals' } as const
  const link = await linkItems(deed, { earlier: goes, later: stays, ...how })
  if (link.ok) return { stays, goes }
  const turned = await linkItems(deed, { earlier: stays, later: goes, ...how })
  if (!turned.ok) throw new Error('Two proposals that are to be merged are not both items of a matter.')
  return { stays: goes, goes: stays }
}

type Pair = Pick<MergeProposals, 'stays' | 'goes'>

/** Who supports both is counted once, and needs not be asked. Each step is kept. */
async function moveSupports({ write, community, now, newId }: Deed, { stays, goes }: Pair): Promise<void> {
  const gone = await sql<{ person: string }>`
    DELETE FROM proposals.support WHERE community_id = ${community.id} AND proposal_id = ${goes}
    RETURNING person_id AS person`.execute(write)
  const people = gone.rows.map(({ person }) => person)
  if (people.length === 0) return
  await sql`
    INSERT INTO proposals.support (community_id, proposal_id, person_id, came_from, kept_at, since)
    SELECT ${community.id}::uuid, ${stays}::uuid, person, ${goes}::uuid, NULL, ${now} FROM unnest(${people}::uuid[]) AS person
    ON CONFLICT DO NOTHING`.execute(write)
  await sql`
    INSERT INTO proposals.support_step (community_id, step_id, person_id, from_proposal, to_proposal, how, at)
    SELECT ${community.id}::uuid, step, person, ${goes}::uuid, ${stays}::uuid, 'came-by-merge', ${now}
    FROM unnest(${people.map(() => newId<'support-step'>())}::uuid[], ${people}::uuid[]) AS moved (step, person)`.execute(
    write,
  )
}

async function creditAuthors({ write, community, newId, now }: Deed, { stays, goes }: Pair): Promise<void> {
  const authors = await write
    .selectFrom('proposals.author')
    .selectAll()
    .where('community_id', '=', community.id)
    .where('proposal_id', '=', goes)
    .execute()
  for (const author of authors)
    await write
      .insertInto('proposals.author')
      .values({
        ...author,
        proposal_id: stays,
        author_id: newId<'author'>(),
        is_first: false,
        came_from: goes,
        since: now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}
