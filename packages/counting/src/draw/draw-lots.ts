import type { OptionId } from '../single/contract.ts'
import type { Seed } from './seed.ts'
import { hashLines, isPlainLine } from './sha256.ts'

/** One lot: what is drawn, and its ticket. The lowest ticket comes first. */
export type Lot = { readonly option: OptionId; readonly ticket: string }

export type DrawnLots =
  | { readonly kind: 'drawn'; readonly order: readonly OptionId[]; readonly lots: readonly Lot[]; readonly seed: Seed }
  | {
      readonly kind: 'cannot-draw'
      readonly reason: 'nothing-to-draw' | 'option-twice' | 'option-not-plain'
      readonly option: OptionId
    }

/**
 * Draws lots. Every option gets the ticket that `printf '%s\n' 'SEED' 'OPTION' | sha256sum` prints, and they are put in
 * order of their tickets, lowest first. So every order is equally likely, the order in which options are given does not
 * matter, and an option that falls away leaves the order of the others as it was.
 *
 * The options must be fixed before anyone can know the seed.
 */
export function drawLots(options: readonly OptionId[], seed: Seed): DrawnLots {
  if (options.length === 0) return { kind: 'cannot-draw', reason: 'nothing-to-draw', option: '' }
  const unplain = options.find((option) => !isPlainLine(option))
  if (unplain !== undefined) return { kind: 'cannot-draw', reason: 'option-not-plain', option: unplain }
  const twice = options.find((option, at) => options.indexOf(option) !== at)
  if (twice !== undefined) return { kind: 'cannot-draw', reason: 'option-twice', option: twice }
  const lots = options
    .map((option) => ({ option, ticket: hashLines([seed.seed, option]) }))
    .sort((a, b) => (a.ticket < b.ticket ? -1 : 1))
  return { kind: 'drawn', order: lots.map(({ option }) => option), lots, seed }
}
