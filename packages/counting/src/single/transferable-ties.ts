import type { OptionId } from './contract.ts'
import type { TieBreak } from './contract-result.ts'
import { byLot } from './count-totals.ts'
import type { State } from './transferable-state.ts'

export type Choice =
  | { readonly kind: 'chosen'; readonly option: OptionId; readonly tie: TieBreak | null }
  | { readonly kind: 'draw-needed'; readonly tied: readonly OptionId[] }

/**
 * Rules 50(2) and 52(2): of those with equal votes, the one with the most (or fewest) at the latest earlier stage at
 * which they differed. Where several share the most (fewest) there, the others drop out and the search goes on among
 * them. Equal at every stage: a lot.
 */
export function chooseOne(
  state: State,
  from: readonly OptionId[],
  want: 'most' | 'fewest',
  lot?: readonly OptionId[],
): Choice {
  const ends = (votes: ReadonlyMap<OptionId, bigint>, among: readonly OptionId[]) => {
    const values = among.map((option) => votes.get(option)!)
    const end = values.reduce((a, b) => ((want === 'most') === a > b ? a : b))
    return among.filter((option) => votes.get(option) === end)
  }
  const tied = ends(state.votes, from)
  let left = tied
  for (let stage = state.history.length - 1; stage >= 0 && left.length > 1; stage--) {
    left = ends(state.history[stage]!, left)
    if (left.length === 1) return { kind: 'chosen', option: left[0]!, tie: { tied, byStage: stage + 1 } }
  }
  if (left.length === 1) return { kind: 'chosen', option: left[0]!, tie: null }
  const drawn = byLot(left, lot)
  if (!drawn) return { kind: 'draw-needed', tied: left }
  // First in the lot is best off: its surplus goes first, and the last of the lot is the one excluded.
  return { kind: 'chosen', option: want === 'most' ? drawn[0]! : drawn.at(-1)!, tie: { tied: left, byStage: null } }
}
