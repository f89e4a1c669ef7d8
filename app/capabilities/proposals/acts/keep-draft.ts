import type { Act, Deed } from '#platform/acts/act.ts'
import { done } from '#platform/result.ts'
import { hashOfToken, newToken } from '#platform/secrets.ts'
import type { DraftId } from '../vocabulary.ts'

export interface KeepDraft {
  /** The draft that goes on; null, or none of theirs: a new one. */
  readonly draft: DraftId | null
  /** The key of a draft that was begun signed out. */
  readonly key: string | null
  readonly typed: Readonly<Record<string, string>>
}

export interface KeptDraft {
  readonly id: DraftId
  /** To find it again after signing in; only for who is signed out. */
  readonly key: string | null
}

/** More of one person are not kept: the oldest goes. */
const mostDrafts = 20

/** Keeps what somebody typed: of a visitor too, so that signing in loses nothing. Becomes theirs once they are signed in. */
export const keepDraft: Act<KeepDraft, KeptDraft, never> = async (deed, input) => {
  const typed = JSON.stringify(input.typed)
  const held = input.draft ? await findOwn(deed, input.draft, input.key) : null
  if (held) {
    await deed.write
      .updateTable('proposals.draft')
      .set({ typed, person_id: deed.actor.person, changed_at: deed.now })
      .where('community_id', '=', deed.community.id)
      .where('draft_id', '=', held)
      .where('became', 'is', null)
      .execute()
    return done({ id: held, key: deed.actor.person ? null : input.key })
  }
  const id = deed.newId<'draft'>()
  const key = newToken(deed.chance)
  await deed.write
    .insertInto('proposals.draft')
    .values({
      community_id: deed.community.id,
      draft_id: id,
      person_id: deed.actor.person,
      key_hash: hashOfToken(key),
      typed,
      made_at: deed.now,
      changed_at: deed.now,
      became: null,
    })
    .execute()
  if (deed.actor.person) await dropOldest(deed)
  return done({ id, key: deed.actor.person ? null : key })
}

/** Theirs, or nobody's yet and opened with its key. */
async function findOwn({ write, community, actor }: Deed, id: DraftId, key: string | null): Promise<DraftId | null> {
  const row = await write
    .selectFrom('proposals.draft')
    .select(['person_id', 'key_hash'])
    .where('community_id', '=', community.id)
    .where('draft_id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return null
  if (row.person_id !== null) return row.person_id === actor.person ? id : null
  return key !== null && hashOfToken(key).equals(row.key_hash) ? id : null
}

async function dropOldest({ write, community, actor }: Deed): Promise<void> {
  const rows = await write
    .selectFrom('proposals.draft')
    .select('draft_id')
    .where('community_id', '=', community.id)
    .where('person_id', '=', actor.person)
    .orderBy('changed_at', 'desc')
    .offset(mostDrafts)
    .execute()
  if (rows.length === 0) return
  await write
    .deleteFrom('proposals.draft')
    .where('community_id', '=', community.id)
    .where(
      'draft_id',
      'in',
      rows.map(({ draft_id }) => draft_id),
    )
    .execute()
}
