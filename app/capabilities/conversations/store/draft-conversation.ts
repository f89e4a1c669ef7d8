import { sql } from 'kysely'
import type { Deed } from '#platform/acts/act.ts'
import type { Write } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import type { ConversationDraft } from '../rules/problems-of-draft.ts'
import type { ConversationId, ConversationKey } from '../vocabulary.ts'
import { insertStatements } from './save-statements.ts'

/**
 * The first of `slug`, `slug-2`, `slug-3` … that no other conversation has. Whoever takes an address does it one after
 * another in a community, so that two never take the same.
 */
export async function freeSlug(
  write: Write,
  community: CommunityId,
  wanted: { readonly slug: string; readonly except?: ConversationId },
): Promise<string> {
  await sql`SELECT 1 FROM platform.community WHERE community_id = ${community} FOR NO KEY UPDATE`.execute(write)
  const found = await sql<{ slug: string }>`
    SELECT slug FROM conversations.conversation WHERE community_id = ${community}
      AND (slug = ${wanted.slug} OR slug LIKE ${`${wanted.slug}-%`})
      AND conversation_id IS DISTINCT FROM ${wanted.except ?? null}::uuid`.execute(write)
  const taken = new Set(found.rows.map((row) => row.slug))
  for (let number = 1; ; number++) {
    const attempt = number === 1 ? wanted.slug : `${wanted.slug}-${number}`
    if (!taken.has(attempt)) return attempt
  }
}

export interface ChangedDraft {
  readonly slug: string
  readonly draft: ConversationDraft
  readonly matter: string
  readonly hasOwnMatter: boolean
}

/** Writes what a draft says. */
export async function updateDraft(
  write: Write,
  { community, conversation }: ConversationKey,
  { slug, draft, matter, hasOwnMatter }: ChangedDraft,
): Promise<void> {
  await write
    .updateTable('conversations.conversation')
    .set({
      slug,
      matter_id: matter,
      has_own_matter: hasOwnMatter,
      question: draft.question,
      background: draft.background,
      sources: sql`${JSON.stringify(draft.sources)}::jsonb`,
      asked_by: draft.askedBy,
      promise: draft.promise,
      admits: draft.admits,
      moderation: draft.moderation,
      look_within_hours: draft.lookWithinHours,
      closes_at: draft.closesAt,
      asks_age: draft.asksAge,
      asks_place: draft.asksPlace,
    })
    .where('community_id', '=', community)
    .where('conversation_id', '=', conversation)
    .execute()
}

/** The seed statements of a draft, in place of those before: nobody has voted yet. */
export async function replaceSeeds(deed: Deed, conversation: ConversationId, texts: readonly string[]): Promise<void> {
  await deleteStatements(deed.write, { community: deed.community.id, conversation })
  await addSeeds(deed, conversation, texts)
}

/** Takes a draft and its seed statements away. */
export async function deleteDraft(write: Write, key: ConversationKey): Promise<void> {
  await deleteStatements(write, key)
  await write
    .deleteFrom('conversations.conversation')
    .where('community_id', '=', key.community)
    .where('conversation_id', '=', key.conversation)
    .where('state', '=', 'draft')
    .execute()
}

async function deleteStatements(write: Write, { community, conversation }: ConversationKey): Promise<void> {
  await write
    .deleteFrom('conversations.statement')
    .where('community_id', '=', community)
    .where('conversation_id', '=', conversation)
    .execute()
}

export interface AddedSeed {
  readonly id: string
  readonly text: string
}

export async function addSeeds(
  deed: Deed,
  conversation: ConversationId,
  texts: readonly string[],
): Promise<readonly AddedSeed[]> {
  const seed = { participant: null, person: null, isSeed: true, state: 'published', at: deed.now } as const
  const statements = texts.map((text) => ({ ...seed, id: deed.newId<'statement'>(), text }))
  if (statements.length > 0)
    await insertStatements(deed.write, { community: deed.community.id, conversation }, statements)
  return statements
}
