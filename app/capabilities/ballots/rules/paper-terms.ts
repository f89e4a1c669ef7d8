import type { PaperType } from '../vocabulary.ts'
import type { PaperBounds } from './paper-bounds.ts'

/** Everything that decides whether a paper is a right one: part of what is frozen when the ballot opens. */
export interface PaperTerms {
  readonly ballot: string
  readonly type: PaperType
  /** In order of their numbers. */
  readonly options: readonly { readonly number: number; readonly costPence: number | null }[]
  readonly budgetPence: number | null
  readonly bounds: PaperBounds
  /** The public key that tokens are checked with: RSA, SPKI in DER, base64url. */
  readonly tokenKey: string
}

/** What papers need of a frozen ballot. */
export interface FrozenPaper {
  readonly ballot: string
  readonly paper: { readonly type: PaperType; readonly bounds: PaperBounds }
  readonly budgetPence: number | null
  readonly options: PaperTerms['options']
  readonly publicKeys: Readonly<Record<string, unknown>>
}

export const paperTermsOf = ({ ballot, paper, budgetPence, options, publicKeys }: FrozenPaper): PaperTerms => ({
  ballot,
  ...paper,
  budgetPence,
  options: options.map(({ number, costPence }) => ({ number, costPence })),
  tokenKey: String(publicKeys.token),
})
