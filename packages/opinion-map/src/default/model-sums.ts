/** Sums per statement over the persons who voted on it: n, Σu (3), Σuu (6), Σy, Σyu (3), Σyy, with y = x - b. */
export const sumStride = 16

/** Room for the sums, reused over rounds. */
export interface Workroom {
  readonly sums: Float64Array
  /** Σ over persons of: uu (6), u (3), bb, b, and how many. */
  readonly people: Float64Array
  /** Whether all axes are penalised alike. At first they must be, or chance decides which axis dies. */
  isEven: boolean
  /** How far a pull moves each round, as a share of the way to where this round would have it. */
  stride: number
}

export function workroom(statements: number): Workroom {
  return { sums: new Float64Array(statements * sumStride), people: new Float64Array(12), isEven: false, stride: 1 }
}
