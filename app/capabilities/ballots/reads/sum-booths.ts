import { sql } from 'kysely'
import type { Read } from '#platform/database/handles.ts'
import type { BatchSum, BoothSum } from '../rules/reconcile.ts'
import { type Entered, type SheetState, settleSheet } from '../rules/settle-sheet.ts'
import type { BallotKey, BoothId, SheetBatchId } from '../vocabulary.ts'
import { listSheetBatches, type SheetBatch } from './find-sheet-batch.ts'

export interface SummedBatch extends BatchSum, Pick<SheetBatch, 'id' | 'number' | 'isLarge'> {
  /** Sheets that one person has typed, and those that two read differently, by their numbers. */
  readonly once: readonly number[]
  readonly differing: readonly number[]
}

export interface SummedBooth extends BoothSum {
  readonly id: BoothId
  readonly number: number
  readonly batches: readonly SummedBatch[]
}

export interface PaperSums {
  readonly booths: readonly SummedBooth[]
  readonly sheets: { readonly counted: number; readonly rejected: number; readonly decidedByThird: number }
  /** Marks that came over from booths' own lists after the close. */
  readonly late: number
}

/** What booths, marks and typed sheets come to. */
export async function sumBooths(read: Read, key: BallotKey): Promise<PaperSums> {
  const [booths, batches, sheets] = [
    await listBooths(read, key),
    await listSheetBatches(read, key),
    await listSheets(read, key),
  ]
  const settled = sheets.flatMap(({ state }) => (state.kind === 'settled' ? [state] : []))
  return {
    booths: booths.map(({ late: _, ...booth }) => ({
      ...booth,
      batches: batches.filter((batch) => batch.booth === booth.id).map((batch) => summed(batch, sheets)),
    })),
    sheets: {
      counted: settled.filter(({ choices }) => choices !== null).length,
      rejected: settled.filter(({ choices }) => choices === null).length,
      decidedByThird: settled.filter(({ hadToDecide }) => hadToDecide).length,
    },
    late: booths.reduce((sum, { late }) => sum + late, 0),
  }
}

function summed({ id, number, isLarge, size, counted }: SheetBatch, sheets: readonly Sheet[]): SummedBatch {
  const own = sheets.filter((sheet) => sheet.batch === id)
  const inState = (kind: SheetState['kind']) => own.filter(({ state }) => state.kind === kind).map(({ sheet }) => sheet)
  const settled = inState('settled').length
  return { id, number, isLarge, size, counted, settled, once: inState('once'), differing: inState('differs') }
}

interface BoothRow {
  readonly id: BoothId
  readonly number: number
  readonly name: string
  readonly marked: number
  readonly late: number
}

async function listBooths(read: Read, { community, ballot }: BallotKey): Promise<readonly BoothRow[]> {
  const { rows } = await sql<BoothRow>`
    SELECT b.booth_id AS id, b.number, b.name, count(m.entry_id)::int AS marked,
      (count(*) FILTER (WHERE m.is_late))::int AS late
    FROM ballots.booth AS b LEFT JOIN ballots.paper_mark AS m USING (community_id, ballot_id, booth_id)
    WHERE b.community_id = ${community} AND b.ballot_id = ${ballot}
    GROUP BY b.booth_id, b.number, b.name ORDER BY b.number`.execute(read)
  return rows
}

export interface Sheet {
  readonly batch: SheetBatchId
  readonly sheet: number
  readonly state: SheetState
}

/** Every sheet that somebody has typed, with what stands of it. */
export async function listSheets(read: Read, { community, ballot }: BallotKey): Promise<readonly Sheet[]> {
  const { rows } = await sql<{ batch: SheetBatchId; sheet: number; entries: readonly Entered[] }>`
    SELECT batch_id AS batch, sheet, json_agg(choices ORDER BY turn) AS entries FROM ballots.sheet_entry
    WHERE community_id = ${community} AND ballot_id = ${ballot}
    GROUP BY batch_id, sheet ORDER BY batch_id, sheet`.execute(read)
  return rows.map(({ batch, sheet, entries }) => ({ batch, sheet, state: settleSheet(entries) }))
}
