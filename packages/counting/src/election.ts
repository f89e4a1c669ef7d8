/** As Pabulib's files name them. `choose-1` is an approval of one; `ordinal` ranks, the first choice first. */
export type VoteType = 'approval' | 'choose-1' | 'cumulative' | 'scoring' | 'ordinal'

/**
 * A participatory budget as it is counted. Amounts are whole numbers of the smallest unit in use: `places` says how many
 * decimal places that is (2 for pence, 0 where a file has only whole units), so nothing is ever rounded.
 */
export interface Election {
  readonly voteType: VoteType
  readonly places: number
  readonly budget: bigint
  readonly projects: readonly Project[]
  readonly papers: BudgetPapers
  /** What the file or the ballot says of itself beside that: place, year, currency … */
  readonly about: Readonly<Record<string, string>>
}

export interface Project {
  /** Unique; compared by code unit wherever an order is asked for, so "10" comes before "9". */
  readonly id: string
  readonly cost: bigint
  readonly name: string
  readonly categories: readonly string[]
  /** Whom it is for. */
  readonly targets: readonly string[]
  /** Null: the whole place. */
  readonly district: string | null
  readonly latitude: number | null
  readonly longitude: number | null
  /** The least part of its cost that is of use to it, where the rule allows part-funding; null: all or nothing. */
  readonly leastPart: bigint | null
  /** What the file says was decided; null where it does not say. */
  readonly wasSelected: boolean | null
}

/**
 * All papers; equal ones share a row. `choice` holds positions in `Election.projects`; the choices of a row run from
 * `start[row]` to `start[row + 1]`: ascending, or in the voter's order where they rank. Empty papers have a row too.
 */
export interface BudgetPapers {
  /** Papers in all, the empty ones included. */
  readonly count: number
  readonly rows: number
  /** How many equal papers a row stands for. */
  readonly times: Uint32Array
  readonly start: Uint32Array
  readonly choice: Uint32Array
  /** Points beside `choice`, in units of 10^-pointPlaces; null where papers carry none. */
  readonly points: Float64Array | null
  readonly pointPlaces: number
}
