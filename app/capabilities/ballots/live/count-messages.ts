import type { BallotResult } from '../rules/ballot-result.ts'
import type { GroupShare } from '../rules/group-shares.ts'
import type { BallotKey } from '../vocabulary.ts'

/** What a worker is given that counts one ballot. */
export interface ToCountWorker {
  readonly databaseUrl: string
  readonly key: BallotKey
  readonly frozen: string
  readonly roll: number | null
  readonly lot: readonly number[] | null
}

export type FromCountWorker =
  | { readonly kind: 'counted'; readonly result: BallotResult; readonly groups: readonly GroupShare[] }
  | { readonly kind: 'failed'; readonly reason: string }
