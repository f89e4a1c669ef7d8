import type { PaperType } from '../vocabulary.ts'

/** Bounds of a paper. What does not belong to its type, or is not limited, is left out. */
export interface PaperBounds {
  /** The most options that may be chosen or ranked. */
  readonly mostOptions?: number | undefined
  /** The points that each voter has to give. */
  readonly points?: number | undefined
  /** The highest score that an option may get; the lowest is 0. */
  readonly highestScore?: number | undefined
}

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
