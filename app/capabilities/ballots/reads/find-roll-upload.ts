import { sql } from 'kysely'
import { unseal } from '#capabilities/people/index.ts'
import type { Read } from '#platform/database/handles.ts'
import type { PersonId } from '#platform/ids.ts'
import type { Secrets } from '#platform/secrets.ts'
import type { BallotKey } from '../vocabulary.ts'

/** A list being looked at, for whoever brought it, within its hour. */
export async function findRollUpload(
  by: { readonly read: Read; readonly secrets: Secrets },
  { community, ballot }: BallotKey,
  which: { readonly upload: string; readonly officer: PersonId | null },
): Promise<{ readonly fileName: string; readonly bytes: Buffer } | null> {
  const row = await by.read
    .selectFrom('ballots.roll_upload')
    .select(['file_name', 'sealed'])
    .where('community_id', '=', community)
    .where('ballot_id', '=', ballot)
    .where('upload_id', '=', which.upload)
    .where('uploaded_by', '=', which.officer)
    .where('uploaded_at', '>', sql<Date>`now() - interval '1 hour'`)
    .executeTakeFirst()
  return row ? { fileName: row.file_name, bytes: unseal(by.secrets, 'roll upload', row.sealed) } : null
}
