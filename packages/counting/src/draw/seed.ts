import { hashLines, isPlainLine } from './sha256.ts'

/** The seed of a draw: 64 hexadecimal digits that nobody can choose alone, with the parts that it was made of. */
export type Seed = { readonly seed: string; readonly parts: readonly string[] }

export type SeedResult =
  | { readonly kind: 'seed'; readonly seed: Seed }
  | { readonly kind: 'no-seed'; readonly reason: 'no-parts' | 'part-not-plain'; readonly part: number }

/**
 * Makes the seed from its parts, in the order agreed beforehand: what the draw is for first, then each source.
 * Anyone can do the same: `printf '%s\n' 'PART' 'PART' … | sha256sum`.
 *
 * Example: the parts "a" and "b" give 911169dd… (see the README).
 */
export function makeSeed(parts: readonly string[]): SeedResult {
  if (parts.length === 0) return { kind: 'no-seed', reason: 'no-parts', part: 0 }
  const bad = parts.findIndex((part) => !isPlainLine(part))
  if (bad >= 0) return { kind: 'no-seed', reason: 'part-not-plain', part: bad }
  return { kind: 'seed', seed: { seed: hashLines(parts), parts } }
}
