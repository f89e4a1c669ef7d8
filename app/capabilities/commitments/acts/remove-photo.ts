import { recordInLedger } from '#capabilities/ledger/index.ts'
import type { Act } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import { lockCommitment } from '../store/lock-commitment.ts'
import { mayReport } from '../store/may-report.ts'
import type { CommitmentId } from '../vocabulary.ts'

/** Takes a photo of a report away for good: somebody is on it who must not be, say. That it was there stays in the record. */
export const removePhoto: Act<
  { readonly commitment: CommitmentId; readonly photo: string },
  null,
  { readonly kind: 'no-such-commitment' | 'not-yours-to-do' }
> = async (deed, { commitment, photo }) => {
  const found = await lockCommitment(deed.write, deed.community.id, commitment)
  if (!found) return refuse({ kind: 'no-such-commitment' })
  if (!(await mayReport(deed, found))) return refuse({ kind: 'not-yours-to-do' })
  const { numDeletedRows } = await deed.write
    .deleteFrom('commitments.report_photo')
    .where('community_id', '=', deed.community.id)
    .where('commitment_id', '=', commitment)
    .where('photo_id', '=', photo)
    .executeTakeFirst()
  if (numDeletedRows > 0n)
    await recordInLedger(deed, { kind: 'commitment-photo-removed', subject: commitment, facts: { what: found.what } })
  return done(null)
}
