import { recordInLedger } from '#capabilities/ledger/index.ts'
import type { Act } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import { findBooth } from '../reads/find-booth.ts'
import { drawOrder } from '../rules/option-order.ts'
import { ballotAtWork, isToBeVotedOn } from '../store/ballot-at-work.ts'
import { nextNumber } from '../store/next-number.ts'
import type { BallotId, BoothId, SheetBatchId } from '../vocabulary.ts'

export const mostSheetsAtOnce = 5_000

export interface PrintSheets {
  readonly ballot: BallotId
  readonly booth: BoothId
  readonly sheets: number
  /** Whether the options stand in an order drawn by lot, or as they are numbered. */
  readonly isDrawn: boolean
  readonly isLarge: boolean
}

export type PrintSheetsRefusal = {
  readonly kind: 'not-yours-to-do' | 'no-such-ballot' | 'not-open' | 'no-such-booth' | 'how-many'
}

/** Makes a batch of sheets for a booth, all alike; how many are to be printed stands in the record. */
export const printSheets: Act<
  PrintSheets,
  { readonly batch: SheetBatchId; readonly number: number },
  PrintSheetsRefusal
> = async (deed, input) => {
  const own = await ballotAtWork(deed, input.ballot)
  if (!own.ok) return own
  const { ballot } = own.value
  if (!isToBeVotedOn(own.value)) return refuse({ kind: 'not-open' })
  if (!Number.isInteger(input.sheets) || input.sheets < 1 || input.sheets > mostSheetsAtOnce)
    return refuse({ kind: 'how-many' })
  const booth = await findBooth(deed.write, ballot.key, input.booth)
  if (!booth) return refuse({ kind: 'no-such-booth' })
  const numbers = ballot.options.map((option) => option.number)
  const order = input.isDrawn ? drawOrder(numbers, (limit) => deed.chance.below(limit)) : numbers
  const batch = deed.newId<'ballot-sheet-batch'>()
  const number = await nextNumber(deed, ballot.key, 'sheet_batch')
  await deed.write
    .insertInto('ballots.sheet_batch')
    .values({
      community_id: deed.community.id,
      ballot_id: ballot.id,
      batch_id: batch,
      number,
      booth_id: booth.id,
      size: input.sheets,
      option_order: order,
      is_large: input.isLarge,
      made_at: deed.now,
    })
    .execute()
  await recordInLedger(deed, {
    kind: 'ballot-sheets-printed',
    subject: ballot.id,
    facts: { batch: number, booth: booth.number, sheets: input.sheets, order, question: ballot.question },
  })
  return done({ batch, number })
}
