import type { Read } from '#platform/database/handles.ts'
import type { SheetCount } from '../rules/reconcile.ts'
import type { BallotKey, BoothId, SheetBatchId } from '../vocabulary.ts'

export interface SheetBatch {
  readonly id: SheetBatchId
  readonly number: number
  readonly booth: BoothId
  readonly boothName: string
  readonly size: number
  /** Numbers of the options as they stand on the sheet. */
  readonly order: readonly number[]
  readonly isLarge: boolean
  /** Null until somebody has counted its sheets, after the close. */
  readonly counted: SheetCount | null
}

export async function findSheetBatch(
  read: Read,
  key: BallotKey,
  which: { readonly id: SheetBatchId } | { readonly number: number },
): Promise<SheetBatch | null> {
  const all = await listSheetBatches(read, key)
  return all.find((batch) => ('id' in which ? batch.id === which.id : batch.number === which.number)) ?? null
}

/** In order of their numbers. */
export async function listSheetBatches(read: Read, { community, ballot }: BallotKey): Promise<readonly SheetBatch[]> {
  const rows = await read
    .selectFrom('ballots.sheet_batch as b')
    .innerJoin('ballots.booth as o', (join) =>
      join
        .onRef('o.community_id', '=', 'b.community_id')
        .onRef('o.ballot_id', '=', 'b.ballot_id')
        .onRef('o.booth_id', '=', 'b.booth_id'),
    )
    .select(['b.batch_id', 'b.number', 'b.booth_id', 'o.name', 'b.size', 'b.option_order', 'b.is_large'])
    .select(['b.in_box', 'b.set_aside', 'b.spoilt', 'b.unused'])
    .where('b.community_id', '=', community)
    .where('b.ballot_id', '=', ballot)
    .orderBy('b.number')
    .execute()
  return rows.map((row) => ({
    id: row.batch_id as SheetBatchId,
    number: row.number,
    booth: row.booth_id as BoothId,
    boothName: row.name,
    size: row.size,
    order: row.option_order,
    isLarge: row.is_large,
    counted: countOf(row),
  }))
}

function countOf(row: {
  readonly in_box: number | null
  readonly set_aside: number | null
  readonly spoilt: number | null
  readonly unused: number | null
}): SheetCount | null {
  const { in_box: inBox, set_aside: setAside, spoilt, unused } = row
  if (inBox === null || setAside === null || spoilt === null || unused === null) return null
  return { inBox, setAside, spoilt, unused }
}
