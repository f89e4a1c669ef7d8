import { type Chains, chainBetween, countPreferences, strongestChains } from './beatpaths.ts'
import type { CondorcetRule, SinglePapers, SingleSetting } from './contract.ts'
import type { CondorcetLoser, CondorcetWorking, SingleOutcome } from './contract-result.ts'
import { byLot } from './count-totals.ts'

/**
 * Whoever beats every other face to face. Where nobody does, the Schulze method by winning votes (Markus Schulze, A new
 * monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner election method, Social
 * Choice and Welfare 36, 2011): a beats b if its strongest chain of wins to b is stronger than b's chain back. That
 * order never runs in a circle, so somebody is always unbeaten; several unbeaten ones are tied.
 */
export function countCondorcet(
  papers: SinglePapers,
  rule: CondorcetRule,
  { lot }: SingleSetting,
): { outcome: SingleOutcome; working: CondorcetWorking } {
  const { options } = rule
  const index = new Map(options.map((option, at) => [option, at]))
  const rankings = papers.flatMap(({ marks, times }) =>
    'ranking' in marks ? [{ places: marks.ranking.map((place) => place.map((one) => index.get(one)!)), times }] : [],
  )
  const prefer = countPreferences(rankings, options.length)
  const chains = strongestChains(prefer)
  const unbeaten = options.filter((_, a) => options.every((_, b) => chains.strength[a]![b]! >= chains.strength[b]![a]!))
  const drawn = unbeaten.length > 1 ? byLot(unbeaten, lot) : unbeaten
  const beatsAll = options.find((_, a) => options.every((_, b) => a === b || prefer[a]![b]! > prefer[b]![a]!)) ?? null
  const working: CondorcetWorking = {
    kind: 'condorcet',
    options,
    prefer,
    strength: chains.strength,
    beatsAll,
    losers: losersOf(options, chains, unbeaten, drawn?.[0]),
    decidedByLot: drawn && unbeaten.length > 1 ? drawn : [],
  }
  const marked = rankings.some(({ places, times }) => times > 0 && places.some((place) => place.length > 0))
  if (!marked) return { outcome: { kind: 'nothing-marked' }, working }
  if (!drawn)
    return { outcome: { kind: 'draw-needed', reason: 'last-place', tied: unbeaten, places: 1, elected: [] }, working }
  return { outcome: { kind: 'elected', elected: [drawn[0]!] }, working }
}

/** Why each beaten option lost: who beats it (the winner, if it does), by which chain. */
function losersOf(
  options: readonly string[],
  chains: Chains,
  unbeaten: readonly string[],
  winner?: string,
): CondorcetLoser[] {
  return options.flatMap((option, loser) => {
    const beats = (other: string) => {
      const at = options.indexOf(other)
      return chains.strength[at]![loser]! > chains.strength[loser]![at]!
    }
    const by = [...(winner === undefined ? [] : [winner]), ...unbeaten, ...options].find(beats)
    if (by === undefined) return []
    const at = options.indexOf(by)
    const chain = chainBetween(chains, at, loser).map((one) => options[one]!)
    const [strength, strengthBack] = [chains.strength[at]![loser]!, chains.strength[loser]![at]!]
    return [{ option, beatenBy: by, chain, strength, strengthBack }]
  })
}
