import type { Seed } from './seed.ts'
import { hashLines } from './sha256.ts'

/** A number from 1 to `of`, and the tries it took. */
export type DrawnNumber = {
  readonly number: number
  readonly of: number
  readonly tries: readonly {
    readonly line: string
    readonly hash: string
    readonly value: number
    readonly counts: boolean
  }[]
}

const DIGITS = 13
const VALUES = 16 ** DIGITS

/**
 * Draws one number from 1 to `of` (at most a million), every one equally likely. The first thirteen hexadecimal digits
 * of `printf '%s\n' 'SEED' 'try 1' | sha256sum` are a number below 16^13; divided by `of`, the remainder and one is the
 * number drawn. A value in the last, incomplete round of `of` does not count, and `try 2` follows.
 */
export function drawNumber(of: number, seed: Seed): DrawnNumber {
  if (!Number.isSafeInteger(of) || of < 1 || of > 1_000_000) throw new RangeError(`cannot draw one of ${of}`)
  const limit = VALUES - (VALUES % of)
  const tries: DrawnNumber['tries'][number][] = []
  for (;;) {
    const line = `try ${tries.length + 1}`
    const hash = hashLines([seed.seed, line])
    const value = Number.parseInt(hash.slice(0, DIGITS), 16)
    tries.push({ line, hash, value, counts: value < limit })
    if (value < limit) return { number: (value % of) + 1, of, tries }
  }
}
