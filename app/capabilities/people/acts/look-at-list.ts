import type { Act } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import { mayCheckResidents } from '../rules/may-look-after-people.ts'
import { seal } from '../store/seal.ts'
import type { RegisterUploadId } from '../vocabulary.ts'

/** Keeps a list sealed for its officer to look at before it is imported; at most an hour. A newer one replaces it. */
export const lookAtList: Act<
  { readonly fileName: string; readonly bytes: Buffer },
  { readonly uploadId: RegisterUploadId },
  { readonly kind: 'not-yours-to-do' }
> = async (deed, input) => {
  const { actor, community, write } = deed
  if (!mayCheckResidents(actor) || actor.person === null) return refuse({ kind: 'not-yours-to-do' })
  await write
    .deleteFrom('people.register_upload')
    .where('community_id', '=', community.id)
    .where('uploaded_by', '=', actor.person)
    .execute()
  const uploadId = deed.newId<'register-upload'>()
  await write
    .insertInto('people.register_upload')
    .values({
      community_id: community.id,
      upload_id: uploadId,
      uploaded_by: actor.person,
      uploaded_at: deed.now,
      file_name: input.fileName,
      sealed: seal(deed, 'register upload', input.bytes),
    })
    .execute()
  return done({ uploadId })
}
