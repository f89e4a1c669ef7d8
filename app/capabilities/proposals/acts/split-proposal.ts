import { sql } from 'kysely'
import { recordInLedger } from '#capabilities/ledger/index.ts'
import { addItem, linkItems, type MatterId } from '#capabilities/matters/index.ts'
import type { Deed } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'
import { slugOf } from '../rules/slug-of.ts'
import { hrefOfProposal } from '../store/addresses.ts'
import { listAuthors } from '../store/authors.ts'
import { lockProposals } from '../store/lock-proposals.ts'
import { noteState } from '../store/save-state.ts'
import { recountSupports } from '../store/supports.ts'
import type { ProposalTable } from '../store/tables.ts'
import { textsFor } from '../texts/texts.ts'
import type { ProposalId } from '../vocabulary.ts'
import { askForReply } from './ask-for-reply.ts'
import { tellOfProposal } from './tell-of-proposal.ts'

export interface SplitProposal {
  readonly proposal: ProposalId
  /** What was merged into it and goes out again; null: a part in new words. */
  readonly part: ProposalId | null
  readonly title: string
  readonly why: string
  readonly by: 'authors' | 'facilitator'
}

/**
 * A part of a proposal becomes a proposal of its own. It is locked and consent was given. Where the part was merged into it
 * before, who came along with that and has not said that they stay goes with it; everyone else keeps their support where
 * it is, is told, and can move it. All who wrote it are credited with both.
 */
export async function splitProposal(deed: Deed, input: SplitProposal): Promise<ProposalId> {
  const ids = [input.proposal, ...(input.part ? [input.part] : [])]
  const proposals = await lockProposals(deed, ids)
  const whole = proposals.get(input.proposal)!
  const part = input.part ? (proposals.get(input.part) ?? null) : null
  const words = part ?? { ...whole, title: input.title, why: input.why, place_words: '', rough_cost: null }
  const id = await saveNew(deed, words, whole)
  await creditAuthors(deed, { from: input, to: id })
  await hangOn(deed, { whole: input.proposal, id })
  if (part) await takeAlong(deed, { whole: input.proposal, part: input.part!, id })
  await recountSupports(deed, [input.proposal, id])
  const texts = textsFor(deed.community.locale)
  const inRole = input.by === 'facilitator' ? 'facilitator' : null
  await noteState(deed, input.proposal, {
    state: whole.state,
    words: texts.gaveOut(words.title),
    inRole,
    byAct: 'split-proposal',
  })
  await askForReply(deed, id)
  await tellOfProposal(deed, { proposal: input.proposal, what: 'split', other: id })
  await recordInLedger(deed, { kind: 'proposal-split', subject: input.proposal, facts: { new: id, by: input.by } })
  return id
}

type Words = Pick<
  ProposalTable,
  'title' | 'why' | 'who_benefits' | 'place_words' | 'place_code' | 'lat' | 'lng' | 'rough_cost'
>

async function saveNew(deed: Deed, words: Words, whole: ProposalTable): Promise<ProposalId> {
  const { write, community, now } = deed
  const id = deed.newId<'proposal'>()
  const sentence = textsFor(community.locale).splitFrom(whole.title)
  await write
    .insertInto('proposals.proposal')
    .values({
      community_id: community.id,
      proposal_id: id,
      matter_id: whole.matter_id,
      slug: slugOf(words.title, id),
      title: words.title,
      why: words.why,
      who_benefits: words.who_benefits,
      place_words: words.place_words,
      place_code: words.place_code,
      lat: words.lat,
      lng: words.lng,
      rough_cost: words.rough_cost,
      state: 'open',
      state_words: sentence,
      state_since: now,
      shown: 'published',
      merged_into: null,
      supports: 0,
      made_at: now,
      changed_at: now,
    })
    .execute()
  await noteState(deed, id, { state: 'open', words: sentence, inRole: null, byAct: 'split-proposal' })
  return id
}

/** Those who came with the part; of a part in new words, all. The first of them who is here comes first. */
async function creditAuthors(
  deed: Deed,
  { from, to }: { readonly from: SplitProposal; readonly to: ProposalId },
): Promise<void> {
  const authors = await listAuthors(deed, [from.part ?? from.proposal])
  const first = authors.find(({ person }) => person !== null) ?? authors[0]
  for (const author of authors)
    await deed.write
      .insertInto('proposals.author')
      .values({
        community_id: deed.community.id,
        proposal_id: to,
        author_id: deed.newId<'author'>(),
        person_id: author.person,
        in_role: author.inRole,
        is_named: author.isNamed,
        is_first: author === first,
        came_from: from.proposal,
        since: deed.now,
      })
      .execute()
}

async function hangOn(
  deed: Deed,
  { whole, id }: { readonly whole: ProposalId; readonly id: ProposalId },
): Promise<void> {
  const row = await deed.write
    .selectFrom('proposals.proposal as p')
    .leftJoin('proposals.author as a', (on) =>
      on
        .onRef('a.community_id', '=', 'p.community_id')
        .onRef('a.proposal_id', '=', 'p.proposal_id')
        .on('a.is_first', '=', true),
    )
    .select(['p.matter_id', 'p.title', 'p.slug', 'a.person_id'])
    .where('p.community_id', '=', deed.community.id)
    .where('p.proposal_id', '=', id)
    .executeTakeFirstOrThrow()
  await addItem(deed, {
    itemId: id,
    matterId: row.matter_id as MatterId,
    kind: 'proposal',
    title: row.title,
    href: hrefOfProposal(row.slug),
    author: row.person_id as PersonId | null,
  })
  const link = await linkItems(deed, { earlier: whole, later: id, how: 'split-from', byAct: 'split-proposal' })
  if (!link.ok) throw new Error('A proposal that is split is no item of a matter.')
}

interface TakeAlong {
  readonly whole: ProposalId
  readonly part: ProposalId
  readonly id: ProposalId
}

async function takeAlong({ write, community, now, newId }: Deed, { whole, part, id }: TakeAlong): Promise<void> {
  await sql`UPDATE proposals.proposal SET merged_into = ${id}, changed_at = ${now}
    WHERE community_id = ${community.id} AND proposal_id = ${part}`.execute(write)
  const moved = await sql<{ person: string }>`
    UPDATE proposals.support SET proposal_id = ${id}, since = ${now}
    WHERE community_id = ${community.id} AND proposal_id = ${whole} AND came_from = ${part} AND kept_at IS NULL
    RETURNING person_id AS person`.execute(write)
  const people = moved.rows.map(({ person }) => person)
  if (people.length === 0) return
  await sql`
    INSERT INTO proposals.support_step (community_id, step_id, person_id, from_proposal, to_proposal, how, at)
    SELECT ${community.id}::uuid, step, person, ${whole}::uuid, ${id}::uuid, 'came-by-split', ${now}
    FROM unnest(${people.map(() => newId<'support-step'>())}::uuid[], ${people}::uuid[]) AS moved (step, person)`.execute(
    write,
  )
}
