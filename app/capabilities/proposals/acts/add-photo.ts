import type { Act, Deed } from '#platform/acts/act.ts'
import type { RemadePhoto } from '#platform/images/remake-photo.ts'
import { done, refuse } from '#platform/result.ts'
import { mayTakePart } from '../rules/may.ts'
import type { DraftId, PhotoId } from '../vocabulary.ts'

/** Puts a photo to one's own draft; made anew from its pixels before. */
export const addPhoto: Act<
  { readonly draft: DraftId; readonly photo: RemadePhoto },
  PhotoId,
  { readonly kind: 'confirm-first' | 'no-such-draft' | 'too-many-photos' }
> = async (deed, { draft, photo }) => {
  if (!mayTakePart(deed.actor)) return refuse({ kind: 'confirm-first' })
  if (!(await lockOwn(deed, draft))) return refuse({ kind: 'no-such-draft' })
  const held = await deed.write
    .selectFrom('proposals.photo')
    .select('position')
    .where('community_id', '=', deed.community.id)
    .where('draft_id', '=', draft)
    .execute()
  const free = [1, 2, 3].find((position) => !held.some((each) => each.position === position))
  if (free === undefined) return refuse({ kind: 'too-many-photos' })
  const id = deed.newId<'photo'>()
  await deed.write
    .insertInto('proposals.photo')
    .values({
      ...photo,
      community_id: deed.community.id,
      photo_id: id,
      draft_id: draft,
      proposal_id: null,
      position: free,
      alt: '',
      made_at: deed.now,
    })
    .execute()
  return done(id)
}

/** Says what the photos of one's own draft show, and takes away those that shall not be there. */
export const describePhotos: Act<
  { readonly draft: DraftId; readonly alts: ReadonlyMap<string, string>; readonly remove: readonly string[] },
  null,
  { readonly kind: 'no-such-draft' }
> = async (deed, { draft, alts, remove }) => {
  if (!(await lockOwn(deed, draft))) return refuse({ kind: 'no-such-draft' })
  const own = { community: deed.community.id, draft }
  if (remove.length > 0)
    await deed.write
      .deleteFrom('proposals.photo')
      .where('community_id', '=', own.community)
      .where('draft_id', '=', draft)
      .where('photo_id', 'in', remove)
      .execute()
  for (const [photo, alt] of alts)
    await deed.write
      .updateTable('proposals.photo')
      .set({ alt: alt.slice(0, 200) })
      .where('community_id', '=', own.community)
      .where('draft_id', '=', draft)
      .where('photo_id', '=', photo)
      .execute()
  return done(null)
}

async function lockOwn({ write, community, actor }: Deed, draft: DraftId): Promise<boolean> {
  const row = await write
    .selectFrom('proposals.draft')
    .select('draft_id')
    .where('community_id', '=', community.id)
    .where('draft_id', '=', draft)
    .where('person_id', '=', actor.person)
    .where('became', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row !== undefined
}

/** Gives up one's own draft, with its photos. */
export const discardDraft: Act<{ readonly draft: DraftId }, null, never> = async (deed, { draft }) => {
  await deed.write
    .deleteFrom('proposals.draft')
    .where('community_id', '=', deed.community.id)
    .where('draft_id', '=', draft)
    .where('person_id', '=', deed.actor.person)
    .where('became', 'is', null)
    .execute()
  return done(null)
}
