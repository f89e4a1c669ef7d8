import { bestMatch, meetings } from './overlap-of-groupings.ts'

/** A, B, … Z, AA, AB, … for 0, 1, … */
export function letterName(n: number): string {
  const last = String.fromCharCode(65 + (n % 26))
  return n < 26 ? last : letterName(Math.floor(n / 26) - 1) + last
}

export interface NamesBefore {
  readonly names: readonly string[]
  /** Per person now: their group before, -1 none. */
  readonly groupOf: ArrayLike<number>
  readonly nextName: number
}

export interface Named {
  /** The groups in the order they are shown in, as positions in the grouping. */
  readonly order: readonly number[]
  /** A name for each, in that order. */
  readonly names: readonly string[]
  readonly nextName: number
}

/**
 * Gives each group the name of the earlier group it shares most people with, each name once; the rest get new
 * letters, the largest first, ties by position of the centre. Shown in order of name.
 */
export function nameGroups(
  likeliest: Int8Array,
  { sizes, centres }: { readonly sizes: readonly number[]; readonly centres: readonly number[] },
  before: NamesBefore | undefined,
): Named {
  const bySize = sizes.map((_, g) => g).sort((a, b) => sizes[b]! - sizes[a]! || centres[b]! - centres[a]! || a - b)
  const table = meetings(likeliest, before?.groupOf ?? [], { rows: sizes.length, columns: before?.names.length ?? 0 })
  const match = before === undefined ? new Int32Array(sizes.length).fill(-1) : bestMatch(table, before.names.length)
  let nextName = before?.nextName ?? 0
  const named = bySize.map((g) => ({ g, rank: match[g]! >= 0 ? rankOf(before!.names[match[g]!]!) : nextName++ }))
  named.sort((a, b) => a.rank - b.rank)
  return { order: named.map(({ g }) => g), names: named.map(({ rank }) => letterName(rank)), nextName }
}

/** The number a letter name stands for. */
function rankOf(name: string): number {
  let n = 0
  for (const letter of name) n = n * 26 + letter.charCodeAt(0) - 64
  return n - 1
}
