import { sql } from 'kysely'
import type { Deed } from '#platform/acts/act.ts'
import type { Write } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import type { BallotDraft, DraftOption } from '../rules/ballot-draft.ts'
import type { BallotId, BallotKey } from '../vocabulary.ts'

/**
 * The first of `slug`, `slug-2`, `slug-3` … that no other ballot has. Whoever takes an address does it one after another
 * in a community, so that two never take the same.
 */
export async function freeSlug(
  write: Write,
  community: CommunityId,
  wanted: { readonly slug: string; readonly except?: BallotId },
): Promise<string> {
  await sql`SELECT 1 FROM platform.community WHERE community_id = ${community} FOR NO KEY UPDATE`.execute(write)
  const found = await sql<{ slug: string }>`
    SELECT slug FROM ballots.ballot WHERE community_id = ${community}
      AND (slug = ${wanted.slug} OR slug LIKE ${`${wanted.slug}-%`})
      AND ballot_id IS DISTINCT FROM ${wanted.except ?? null}::uuid`.execute(write)
  const taken = new Set(found.rows.map((row) => row.slug))
  for (let number = 1; ; number++) {
    const attempt = number === 1 ? wanted.slug : `${wanted.slug}-${number}`
    if (!taken.has(attempt)) return attempt
  }
}

/** What a draft says, as columns. */
export const columnsOfDraft = (draft: BallotDraft) => ({
  question: draft.question,
  background: draft.background,
  asked_by: draft.askedBy,
  promise: draft.promise,
  paper_type: draft.paper,
  budget_pence: draft.budgetPence,
  rule: draft.rule,
  bounds: draft.bounds,
  roll_sources: draft.rollSources,
  place_code: draft.placeCode,
  opens_at: draft.opensAt,
  closes_at: draft.closesAt,
  remind_hours: draft.remindHours,
})

export interface NewBallot {
  readonly id: BallotId
  readonly slug: string
  readonly matter: string
  readonly hasOwnMatter: boolean
  readonly isMadeUp: boolean
  readonly draft: BallotDraft
}

export async function insertDraft(deed: Deed, ballot: NewBallot): Promise<void> {
  await deed.write
    .insertInto('ballots.ballot')
    .values({
      community_id: deed.community.id,
      ballot_id: ballot.id,
      slug: ballot.slug,
      matter_id: ballot.matter,
      step_id: null,
      ...columnsOfDraft(ballot.draft),
      opened_at: null,
      closed_at: null,
      counted_at: null,
      frozen: null,
      frozen_hash: null,
      import_source: null,
      import_citation: null,
      is_made_up: ballot.isMadeUp,
      made_at: deed.now,
      has_own_matter: ballot.hasOwnMatter,
      made_by: deed.actor.person,
      appeals_to: null,
      begun_at: null,
      roll_size: null,
    })
    .execute()
  await insertOptions(deed, ballot.id, ballot.draft.options)
}

export async function updateDraft(
  deed: Deed,
  id: BallotId,
  changed: { readonly slug: string; readonly draft: BallotDraft },
): Promise<void> {
  await deed.write
    .updateTable('ballots.ballot')
    .set({ slug: changed.slug, ...columnsOfDraft(changed.draft) })
    .where('community_id', '=', deed.community.id)
    .where('ballot_id', '=', id)
    .execute()
  await deleteOptions(deed.write, { community: deed.community.id, ballot: id })
  await insertOptions(deed, id, changed.draft.options)
}

/** Takes a draft and what hangs on it away. */
export async function deleteDraft(write: Write, { community, ballot }: BallotKey): Promise<void> {
  for (const table of ['ballots.option', 'ballots.roll_upload', 'ballots.roll_entry', 'ballots.ballot'] as const)
    await write.deleteFrom(table).where('community_id', '=', community).where('ballot_id', '=', ballot).execute()
}

async function deleteOptions(write: Write, { community, ballot }: BallotKey): Promise<void> {
  await write
    .deleteFrom('ballots.option')
    .where('community_id', '=', community)
    .where('ballot_id', '=', ballot)
    .execute()
}

async function insertOptions(deed: Deed, ballot: BallotId, options: readonly DraftOption[]): Promise<void> {
  if (options.length === 0) return
  await deed.write
    .insertInto('ballots.option')
    .values(
      options.map((option, k) => ({
        community_id: deed.community.id,
        ballot_id: ballot,
        number: k + 1,
        option_id: deed.newId<'ballot-option'>(),
        title: option.title,
        summary: option.summary,
        cost_pence: option.costPence,
        district: option.district,
        best_of: option.bestOf,
        needs: option.needs,
        from_item: option.fromItem,
        external_id: null,
      })),
    )
    .execute()
}
