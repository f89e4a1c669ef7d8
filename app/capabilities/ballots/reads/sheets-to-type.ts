import { sql } from 'kysely'
import type { Read } from '#platform/database/handles.ts'
import type { PersonId } from '#platform/ids.ts'
import type { BallotKey } from '../vocabulary.ts'
import type { SheetBatch } from './find-sheet-batch.ts'
import { listSheets } from './sum-booths.ts'

export interface SheetsToType {
  /** The next one that this person can type; null where there is none. */
  readonly next: number | null
  /** How many this person has typed. */
  readonly mine: number
  /** Those that two others read differently. */
  readonly differing: readonly number[]
}

/** What of a batch one person can still type: neither typed by them, nor settled. */
export async function sheetsToType(
  read: Read,
  key: BallotKey,
  { batch, person }: { readonly batch: SheetBatch; readonly person: PersonId },
): Promise<SheetsToType> {
  const { rows } = await sql<{ sheet: number }>`SELECT sheet FROM ballots.sheet_entry
    WHERE community_id = ${key.community} AND ballot_id = ${key.ballot} AND batch_id = ${batch.id}
      AND entered_by = ${person}`.execute(read)
  const mine = new Set(rows.map(({ sheet }) => sheet))
  const sheets = (await listSheets(read, key)).filter((sheet) => sheet.batch === batch.id)
  const stateOf = new Map(sheets.map(({ sheet, state }) => [sheet, state.kind]))
  const open = Array.from({ length: batch.counted?.inBox ?? 0 }, (_, k) => k + 1).filter(
    (sheet) => !mine.has(sheet) && stateOf.get(sheet) !== 'settled',
  )
  const differing = open.filter((sheet) => stateOf.get(sheet) === 'differs')
  return { next: differing[0] ?? open[0] ?? null, mine: mine.size, differing }
}
