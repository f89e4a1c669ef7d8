import { sql } from 'kysely'
import { recordInLedger } from '#capabilities/ledger/index.ts'
import type { Act, Deed } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import type { Ballot } from '../reads/find-ballot.ts'
import { findSheetBatch, type SheetBatch } from '../reads/find-sheet-batch.ts'
import { sumBooths } from '../reads/sum-booths.ts'
import { type CountProblem, missingSheets, problemOfCount, type SheetCount } from '../rules/reconcile.ts'
import { ballotAtWork, isPaperEnded } from '../store/ballot-at-work.ts'
import type { BallotId, SheetBatchId } from '../vocabulary.ts'

export interface CountSheets {
  readonly ballot: BallotId
  readonly batch: SheetBatchId
  readonly count: SheetCount
}

export type CountSheetsRefusal =
  | { readonly kind: 'not-yours-to-do' | 'no-such-ballot' | 'no-such-batch' | 'not-closed' | 'paper-ended' }
  | { readonly kind: CountProblem }
  /** Marks are missing that come over from the booth's own list; or so many are to be taken out unseen and set aside. */
  | { readonly kind: 'more-sheets-than-people'; readonly over: number }

/** Says what became of a batch's sheets, counted after the close and before any is read. May be said again until the end. */
export const countSheets: Act<CountSheets, { readonly missing: number }, CountSheetsRefusal> = async (deed, input) => {
  const own = await ballotAtWork(deed, input.ballot)
  if (!own.ok) return own
  const { ballot } = own.value
  if (ballot.state !== 'closed') return refuse({ kind: 'not-closed' })
  if (await isPaperEnded(deed, ballot.id)) return refuse({ kind: 'paper-ended' })
  const batch = await findSheetBatch(deed.write, ballot.key, { id: input.batch })
  if (!batch) return refuse({ kind: 'no-such-batch' })
  const { count } = input
  const problem = problemOfCount(batch.size, count, await highestTyped(deed, batch))
  if (problem) return refuse({ kind: problem })
  const over = await surplusWith(deed, ballot, batch, count)
  if (over > 0) return refuse({ kind: 'more-sheets-than-people', over })
  await deed.write
    .updateTable('ballots.sheet_batch')
    .set({
      in_box: count.inBox,
      set_aside: count.setAside,
      spoilt: count.spoilt,
      unused: count.unused,
      counted_by: deed.actor.person,
    })
    .where('community_id', '=', deed.community.id)
    .where('ballot_id', '=', ballot.id)
    .where('batch_id', '=', batch.id)
    .execute()
  const missing = missingSheets({ size: batch.size, counted: count, settled: 0 })
  await recordInLedger(deed, {
    kind: 'ballot-sheets-counted',
    subject: ballot.id,
    facts: { batch: batch.number, ...count, missing, question: ballot.question },
  })
  return done({ missing })
}

/** How many sheets the booth's boxes held over the people who were handed one. */
async function surplusWith(deed: Deed, { key }: Ballot, batch: SheetBatch, count: SheetCount): Promise<number> {
  const { booths } = await sumBooths(deed.write, key)
  const booth = booths.find(({ id }) => id === batch.booth)!
  const inBoxes = booth.batches.map(({ id, counted }) => (id === batch.id ? count : counted)?.inBox ?? 0)
  return inBoxes.reduce((sum, each) => sum + each, 0) - booth.marked
}

async function highestTyped({ write, community }: Deed, { id }: SheetBatch): Promise<number> {
  const { rows } = await sql<{ most: number }>`SELECT coalesce(max(sheet), 0) AS most FROM ballots.sheet_entry
    WHERE community_id = ${community.id} AND batch_id = ${id}`.execute(write)
  return rows[0]!.most
}
