import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { BallotId, PaperType, RollSource } from '../vocabulary.ts'
import type { CountRule } from './count-rule.ts'
import type { PaperBounds } from './paper-bounds.ts'

/** Everything about a ballot that decides, as it is fixed when it opens. Changing anything changes its hash. */
export interface FrozenBallot {
  readonly format: 'folkmoot-ballot-1'
  readonly community: string
  readonly ballot: BallotId
  readonly question: string
  readonly background: string
  readonly askedBy: string
  readonly promise: string
  readonly paper: { readonly type: PaperType; readonly bounds: PaperBounds }
  readonly budgetPence: number | null
  readonly options: readonly FrozenOption[]
  readonly rule: CountRule
  readonly roll: {
    readonly sources: readonly RollSource[]
    /** Only people who live in this place, by its code. */
    readonly place: string | null
  }
  readonly opensAt: string
  readonly closesAt: string
  readonly remindHours: number | null
  readonly publishes: readonly Published[]
  /** What checks tokens and finds papers: public keys, as they are made at the opening. */
  readonly publicKeys: Readonly<Record<string, unknown>>
  readonly imported?: FrozenImport | undefined
}

/** Where an election was brought in from: it has no roll, keys or tokens of ours. */
export interface FrozenImport {
  readonly source: string
  readonly citation: string
  /** SHA-256 of the file. */
  readonly file: string
  readonly currency: string
  /** Options that the place itself chose, where the file says so. */
  readonly chosen: readonly number[] | null
}

export interface FrozenOption {
  readonly number: number
  readonly title: string
  readonly summary: string
  readonly costPence: number | null
  readonly district: string | null
  readonly bestOf: string | null
  readonly needs: readonly number[]
  readonly fromItem: string | null
}

/** What everybody gets to see: while it is open only how many papers were given, after the close the rest. */
export const published = ['turnout', 'papers', 'receipts', 'count', 'roll-counts'] as const
export type Published = (typeof published)[number]

/** One text for one content (RFC 8785), and the SHA-256 of its UTF-8 bytes. */
export function freezeBallot(ballot: FrozenBallot): { readonly frozen: string; readonly hash: Buffer } {
  const frozen = canonicalize(ballot)!
  return { frozen, hash: hashOfFrozen(frozen) }
}

export const hashOfFrozen = (frozen: string): Buffer => createHash('sha256').update(frozen, 'utf8').digest()
