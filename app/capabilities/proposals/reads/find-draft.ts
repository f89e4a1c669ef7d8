import type { Read } from '#platform/database/handles.ts'
import type { CommunityId, PersonId } from '#platform/ids.ts'
import { hashOfToken } from '#platform/secrets.ts'
import type { DraftId, PhotoId } from '../vocabulary.ts'

export interface DraftPhoto {
  readonly id: PhotoId
  readonly alt: string
  readonly width: number
  readonly height: number
}

export interface Draft {
  readonly id: DraftId
  readonly typed: Readonly<Record<string, string>>
  readonly photos: readonly DraftPhoto[]
  /** The address of the proposal it became. */
  readonly became: string | null
}

/** One's own draft; or one that was begun signed out, with its key. */
export async function findDraft(
  read: Read,
  community: CommunityId,
  which: { readonly id: DraftId; readonly person: PersonId | null; readonly key: string | null },
): Promise<Draft | null> {
  const row = await read
    .selectFrom('proposals.draft as d')
    .leftJoin('proposals.proposal as p', (on) =>
      on.onRef('p.community_id', '=', 'd.community_id').onRef('p.proposal_id', '=', 'd.became'),
    )
    .select(['d.person_id', 'd.key_hash', 'd.typed', 'p.slug'])
    .where('d.community_id', '=', community)
    .where('d.draft_id', '=', which.id)
    .executeTakeFirst()
  if (!row) return null
  const isOwn = row.person_id !== null && row.person_id === which.person
  const hasKey = row.person_id === null && which.key !== null && hashOfToken(which.key).equals(row.key_hash)
  if (!isOwn && !hasKey) return null
  return { id: which.id, typed: row.typed, photos: await photosOf(read, community, which.id), became: row.slug }
}

async function photosOf(read: Read, community: CommunityId, draft: DraftId): Promise<readonly DraftPhoto[]> {
  const rows = await read
    .selectFrom('proposals.photo')
    .select(['photo_id', 'alt', 'width', 'height'])
    .where('community_id', '=', community)
    .where('draft_id', '=', draft)
    .orderBy('position')
    .execute()
  return rows.map(({ photo_id, ...row }) => ({ ...row, id: photo_id as PhotoId }))
}

export interface ListedDraft {
  readonly id: DraftId
  readonly title: string
  readonly changedAt: Date
}

/** What somebody began and has not sent, the latest first. */
export async function listDrafts(
  read: Read,
  community: CommunityId,
  person: PersonId,
): Promise<readonly ListedDraft[]> {
  const rows = await read
    .selectFrom('proposals.draft')
    .select(['draft_id', 'typed', 'changed_at'])
    .where('community_id', '=', community)
    .where('person_id', '=', person)
    .where('became', 'is', null)
    .orderBy('changed_at', 'desc')
    .execute()
  return rows.map(({ draft_id, typed, changed_at }) => ({
    id: draft_id as DraftId,
    title: typed.title ?? '',
    changedAt: changed_at,
  }))
}
