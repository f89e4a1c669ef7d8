import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'

/** The bytes of a photo of a report (WebP); null where there is none, or not any more. */
export async function findPhoto(
  read: Read,
  community: CommunityId,
  { id, size }: { readonly id: string; readonly size: 'large' | 'small' },
): Promise<Buffer | null> {
  const row = await read
    .selectFrom('commitments.report_photo')
    .select(`${size} as bytes`)
    .where('community_id', '=', community)
    .where('photo_id', '=', id)
    .executeTakeFirst()
  return row?.bytes ?? null
}
