import type { AgeBand } from '../vocabulary.ts'

/**
 * Residents in the age bands that conversations ask for, from the nineteen five-year bands of the census (0 to 4 … 90 and
 * over). Those aged 15 are taken to be a fifth of those aged 15 to 19.
 */
export function residentsByAgeBand(residents: readonly number[]): Readonly<Record<AgeBand, number>> {
  const from = (first: number, last: number) => residents.slice(first, last + 1).reduce((sum, each) => sum + each, 0)
  const teens = residents[3] ?? 0
  const fifteen = Math.round(teens / 5)
  return {
    'under-16': from(0, 2) + fifteen,
    '16-24': teens - fifteen + from(4, 4),
    '25-44': from(5, 8),
    '45-64': from(9, 12),
    '65-79': from(13, 15),
    '80-over': from(16, 18),
  }
}

/** Tenths joined to fifths, the most deprived first. */
export const fifthsOf = (tenths: readonly number[]): readonly number[] =>
  [0, 2, 4, 6, 8].map((k) => (tenths[k] ?? 0) + (tenths[k + 1] ?? 0))

/** The fifth (0 to 4) that most residents of a small area live in; null where nothing is known. */
export function fifthOf(tenths: readonly number[]): number | null {
  const fifths = fifthsOf(tenths)
  const most = Math.max(...fifths)
  return most > 0 ? fifths.indexOf(most) : null
}
