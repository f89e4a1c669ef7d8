import { sql } from 'kysely'
import type { Read } from '#platform/database/handles.ts'
import type { CommunityId, PersonId } from '#platform/ids.ts'
import type { Secrets } from '#platform/secrets.ts'
import { unseal } from '../store/seal.ts'

/** A list being looked at, for the officer who brought it, within its hour. */
export async function findList(
  by: { readonly read: Read; readonly secrets: Secrets },
  communityId: CommunityId,
  which: { readonly uploadId: string; readonly officer: PersonId | null },
): Promise<{ readonly fileName: string; readonly bytes: Buffer } | null> {
  const row = await by.read
    .selectFrom('people.register_upload')
    .select(['file_name', 'sealed'])
    .where('community_id', '=', communityId)
    .where('upload_id', '=', which.uploadId)
    .where('uploaded_by', '=', which.officer)
    .where('uploaded_at', '>', sql<Date>`now() - interval '1 hour'`)
    .executeTakeFirst()
  return row ? { fileName: row.file_name, bytes: unseal(by.secrets, 'register upload', row.sealed) } : null
}
