import { recordInLedger } from '#capabilities/ledger/index.ts'
import { changeItem, type MatterId, tellFollowers } from '#capabilities/matters/index.ts'
import type { Act } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import { hrefOfCommitment } from '../store/addresses.ts'
import { lockCommitment } from '../store/lock-commitment.ts'
import { mayReport } from '../store/may-report.ts'
import { type DescribedPhoto, saveReport } from '../store/save-report.ts'
import { setState } from '../store/set-state.ts'
import { textsFor } from '../texts/texts.ts'
import type { CommitmentId } from '../vocabulary.ts'
import { openCheck, planChecks } from './open-check.ts'

export interface ReportProgress {
  readonly commitment: CommitmentId
  readonly words: string
  /** How the measure stands now; may be empty unless it is reported done. */
  readonly measured: string
  /** Says that the promise is kept: then residents are asked. */
  readonly isDone: boolean
  /** Up to three, made anew from their pixels. */
  readonly photos?: readonly DescribedPhoto[]
}

export type ReportRefusal = {
  readonly kind:
    | 'not-yours-to-do'
    | 'no-such-commitment'
    | 'not-open'
    | 'words-missing'
    | 'words-long'
    | 'measured-missing'
    | 'measured-long'
    | 'alt-missing'
    | 'too-many-photos'
}

export const mostPhotos = 3

/** Says how a promise stands; or that it is done, with how the measure stands, and then residents are asked whether they notice. */
export const reportProgress: Act<ReportProgress, null, ReportRefusal> = async (deed, input) => {
  const found = await lockCommitment(deed.write, deed.community.id, input.commitment)
  if (!found) return refuse({ kind: 'no-such-commitment' })
  if (!(await mayReport(deed, found))) return refuse({ kind: 'not-yours-to-do' })
  const wrong = whatIsWrong(input)
  if (wrong) return refuse({ kind: wrong })
  if (found.state !== 'open') return refuse({ kind: 'not-open' })
  await saveReport(deed, { ...input, kind: input.isDone ? 'done' : 'progress' })
  if (input.isDone) {
    const attempt = found.times_reported + 1
    const which = { community: deed.community.id, commitment: input.commitment }
    await setState(deed.write, which, { state: 'reported-done', timesReported: attempt, reportedDoneAt: deed.now })
    await changeItem(deed, { itemId: input.commitment, state: 'answered' })
    await openCheck(deed, found, { attempt, round: 'at-done' })
    await planChecks(deed, input.commitment, attempt)
  }
  const { letters } = textsFor(deed.community.locale)
  const about = { what: found.what, words: input.words }
  await tellFollowers(deed, {
    matterId: found.matter_id as MatterId,
    ...(input.isDone ? letters.reportedDone(about) : letters.progress(about)),
    href: hrefOfCommitment(input.commitment),
  })
  const facts = { what: found.what, measured: input.measured }
  await recordInLedger(deed, {
    kind: input.isDone ? 'commitment-reported-done' : 'commitment-progress-reported',
    subject: input.commitment,
    facts,
  })
  return done(null)
}

function whatIsWrong({ words, measured, isDone, photos = [] }: ReportProgress): ReportRefusal['kind'] | null {
  if (words === '') return 'words-missing'
  if ([...words].length > 4_000) return 'words-long'
  if (isDone && measured === '') return 'measured-missing'
  if ([...measured].length > 200) return 'measured-long'
  if (photos.some(({ alt }) => alt === '')) return 'alt-missing'
  if (photos.length > mostPhotos) return 'too-many-photos'
  return null
}
