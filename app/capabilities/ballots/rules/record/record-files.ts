import type { FrozenBallot } from '../frozen-ballot.ts'

/** The files of a ballot's record, as docs/ballot-record.md describes them. */
export const recordFiles = [
  'frozen.json',
  'papers.txt',
  'papers.jsonl',
  'receipts.txt',
  'roll.json',
  'result.json',
  'ledger.jsonl',
] as const
export type RecordFile = (typeof recordFiles)[number]

/** The roll in numbers, as it stood at the close. */
export interface RollRecord {
  readonly format: 'folkmoot-roll-1'
  /** People who might vote; null for an election brought in from elsewhere. */
  readonly roll: number | null
  /** How many were given a paper in each way. */
  readonly given: Readonly<Record<string, number>>
  /** Papers of the box that could not be read or bore no valid token. */
  readonly leftOut: Readonly<Record<string, number>>
  /** The lots, where they were drawn. */
  readonly lots: { readonly first: string; readonly second: string; readonly ledgerHead: string } | null
}

/** What a checker needs of a ballot, whoever froze it. */
export type RecordBallot = FrozenBallot
