import { recordInLedger } from '#capabilities/ledger/index.ts'
import type { Act } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import { sumBooths } from '../reads/sum-booths.ts'
import { missingSheets, type PaperProblem, reconcile } from '../rules/reconcile.ts'
import { ballotAtWork, isPaperEnded } from '../store/ballot-at-work.ts'
import type { BallotId } from '../vocabulary.ts'
import { openBoxJob } from './queue-turns.ts'

export type EndPaperRefusal =
  | { readonly kind: 'not-yours-to-do' | 'no-such-ballot' | 'not-closed' | 'ended-already' | 'no-booths' }
  | { readonly kind: 'not-in-order'; readonly problems: readonly PaperProblem[] }

/**
 * Says that every sheet is in: only where each booth's sums fit the roll and two people agree on every sheet. From here
 * nothing of it changes, and the box is opened. The sums stand in the record.
 */
export const endPaper: Act<{ readonly ballot: BallotId }, null, EndPaperRefusal> = async (deed, input) => {
  const own = await ballotAtWork(deed, input.ballot)
  if (!own.ok) return own
  const { ballot } = own.value
  if (ballot.state !== 'closed') return refuse({ kind: 'not-closed' })
  if (await isPaperEnded(deed, ballot.id)) return refuse({ kind: 'ended-already' })
  const { booths, sheets, late } = await sumBooths(deed.write, ballot.key)
  if (booths.length === 0) return refuse({ kind: 'no-booths' })
  const problems = reconcile(booths)
  if (problems.length > 0) return refuse({ kind: 'not-in-order', problems })
  await deed.write
    .insertInto('ballots.paper_end')
    .values({
      community_id: deed.community.id,
      ballot_id: ballot.id,
      ended_by: deed.actor.person,
      ended_at: deed.now,
    })
    .execute()
  await deed.queue(openBoxJob, { ballot: ballot.id })
  const batches = booths.flatMap((booth) => booth.batches)
  const total = (of: (batch: (typeof batches)[number]) => number) => batches.reduce((sum, each) => sum + of(each), 0)
  await recordInLedger(deed, {
    kind: 'ballot-paper-ended',
    subject: ballot.id,
    facts: {
      question: ballot.question,
      booths: booths.length,
      people: booths.reduce((sum, { marked }) => sum + marked, 0),
      late,
      counted: sheets.counted,
      rejected: sheets.rejected,
      decidedByThird: sheets.decidedByThird,
      setAside: total(({ counted }) => counted?.setAside ?? 0),
      spoilt: total(({ counted }) => counted?.spoilt ?? 0),
      missing: total(missingSheets),
    },
  })
  return done(null)
}
