import { sql } from 'kysely'
import type { Act, Deed } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import type { Ballot } from '../reads/find-ballot.ts'
import { findSheetBatch } from '../reads/find-sheet-batch.ts'
import { type ChoicesProblem, problemsOfChoices, tidyChoices } from '../rules/paper.ts'
import { type FrozenPaper, paperTermsOf } from '../rules/paper-terms.ts'
import { type Entered, type SheetState, settleSheet } from '../rules/settle-sheet.ts'
import { ballotAtWork, isPaperEnded } from '../store/ballot-at-work.ts'
import type { BallotId, Choices, SheetBatchId } from '../vocabulary.ts'

export interface EnterSheet {
  readonly ballot: BallotId
  readonly batch: SheetBatchId
  /** As it was numbered by hand when the box was emptied. */
  readonly sheet: number
  /** Null: it cannot be counted. */
  readonly choices: Choices | null
}

export type EnterSheetRefusal =
  | { readonly kind: 'not-yours-to-do' | 'no-such-ballot' | 'no-such-batch' | 'not-closed' | 'paper-ended' }
  /** Nobody has said yet how many sheets the batch's box held. */
  | { readonly kind: 'not-counted' }
  | { readonly kind: 'no-such-sheet'; readonly most: number }
  /** Two people are needed, and for a difference a third. */
  | { readonly kind: 'entered-by-you' }
  | { readonly kind: 'settled-already' }
  | { readonly kind: 'choices-not-allowed'; readonly problems: readonly ChoicesProblem[] }

/**
 * Types in what one sheet says. Two people do it apart, neither seeing what the other typed; where they differ, a third
 * decides. Who came when is told by the database: of two at the same moment one is first.
 */
export const enterSheet: Act<EnterSheet, { readonly state: SheetState['kind'] }, EnterSheetRefusal> = async (
  deed,
  input,
) => {
  const own = await ballotAtWork(deed, input.ballot, { isShared: true })
  if (!own.ok) return own
  const { ballot } = own.value
  if (ballot.state !== 'closed') return refuse({ kind: 'not-closed' })
  if (await isPaperEnded(deed, ballot.id)) return refuse({ kind: 'paper-ended' })
  await holdBatch(deed, input)
  const batch = await findSheetBatch(deed.write, ballot.key, { id: input.batch })
  if (!batch) return refuse({ kind: 'no-such-batch' })
  if (!batch.counted) return refuse({ kind: 'not-counted' })
  const { sheet } = input
  if (!Number.isInteger(sheet) || sheet < 1 || sheet > batch.counted.inBox)
    return refuse({ kind: 'no-such-sheet', most: batch.counted.inBox })
  const problems = input.choices === null ? [] : problemsOfChoices(termsOf(ballot), input.choices)
  if (problems.length > 0) return refuse({ kind: 'choices-not-allowed', problems })
  const before = await entriesOf(deed, input)
  if (before.some(({ by }) => by === deed.actor.person)) return refuse({ kind: 'entered-by-you' })
  const read = before.map(({ choices }) => choices)
  if (settleSheet(read).kind === 'settled') return refuse({ kind: 'settled-already' })
  await save(deed, input, before.length + 1)
  return done({ state: settleSheet([...read, input.choices]).kind })
}

const termsOf = ({ frozen }: Ballot) => paperTermsOf(JSON.parse(frozen!) as FrozenPaper)

/** Those who type the same batch come one after another. */
async function holdBatch({ write, community }: Deed, { ballot, batch }: EnterSheet): Promise<void> {
  await sql`SELECT 1 FROM ballots.sheet_batch
    WHERE community_id = ${community.id} AND ballot_id = ${ballot} AND batch_id = ${batch} FOR NO KEY UPDATE`.execute(
    write,
  )
}

interface Row {
  readonly by: string | null
  readonly choices: Entered
}

async function entriesOf({ write, community }: Deed, { batch, sheet }: EnterSheet): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`SELECT entered_by AS by, choices FROM ballots.sheet_entry
    WHERE community_id = ${community.id} AND batch_id = ${batch} AND sheet = ${sheet} ORDER BY turn`.execute(write)
  return rows
}

async function save(deed: Deed, { ballot, batch, sheet, choices }: EnterSheet, turn: number): Promise<void> {
  const said = choices === null ? null : JSON.stringify(tidyChoices(choices))
  await sql`INSERT INTO ballots.sheet_entry (community_id, ballot_id, batch_id, sheet, turn, entered_by, choices)
    VALUES (${deed.community.id}, ${ballot}, ${batch}, ${sheet}, ${turn}, ${deed.actor.person}, ${said}::jsonb)`.execute(
    deed.write,
  )
}
