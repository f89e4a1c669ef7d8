import { drawLots, type Lot, makeSeed } from '@folkmoot/counting'

/** What two people put in, and the record's latest entry when the second did: nobody of the three knew the others. */
export interface SeedParts {
  readonly ballot: string
  readonly first: string
  readonly second: string
  /** `NUMBER:HASH` of that entry. */
  readonly ledgerHead: string
}

export interface DrawnLot {
  readonly seed: string
  /** What the seed was made of, each a line. */
  readonly parts: readonly string[]
  /** Option numbers, the one drawn first at the front. */
  readonly order: readonly number[]
  readonly lots: readonly Lot[]
}

/** Draws lots among options by number. Anyone can do the same with sha256sum: docs/ballot-record.md says how. */
export function drawnLot({ ballot, first, second, ledgerHead }: SeedParts, options: readonly number[]): DrawnLot {
  const parts = [`lots of ballot ${ballot}`, first, second, ledgerHead]
  const made = makeSeed(parts)
  if (made.kind !== 'seed') throw new Error(`A part of the seed cannot be used: ${made.reason}.`)
  const drawn = drawLots(options.map(String), made.seed)
  if (drawn.kind !== 'drawn') throw new Error(`These options cannot be drawn: ${drawn.reason}.`)
  return { seed: made.seed.seed, parts, order: drawn.order.map(Number), lots: drawn.lots }
}

const longest = 200
const shortest = 8

/** A part as it goes into the seed: one plain line, without spaces at its ends or two together. */
export const tidyPart = (typed: string): string => typed.normalize('NFC').replaceAll(/\s+/gu, ' ').trim()

export function problemOfPart(part: string): 'too-short' | 'too-long' | 'not-plain' | null {
  if ([...part].length < shortest) return 'too-short'
  if ([...part].length > longest) return 'too-long'
  return /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}]/u.test(part) ? 'not-plain' : null
}
