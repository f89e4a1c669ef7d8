import type { MadeElection } from './made-election.ts'

/**
 * Extended justified representation up to one project, by trying everything. A group of papers that all approve the
 * projects T and whose shares together reach the cost of T deserves what T would give them: somebody in it must have at
 * least that from the winners, or more than that with one project of T added. Gives a T and its group that fail; null.
 */
export function failingGroup(
  { projects, ballots, budget }: MadeElection,
  utility: 'cost' | 'cardinality',
  selected: readonly string[],
): { readonly wanted: readonly string[]; readonly papers: number } | null {
  const worth = projects.map(({ cost }) => (utility === 'cost' ? cost : 1n))
  const winners = new Set(projects.flatMap(({ id }, p) => (selected.includes(id) ? p : [])))
  const sum = (of: Iterable<number>) => [...of].reduce((all, p) => all + worth[p]!, 0n)
  for (let set = 1; set < 2 ** projects.length; set++) {
    const wanted = projects.flatMap((_, p) => (set & (1 << p) ? p : []))
    // What costs nothing never enters Equal Shares.
    if (wanted.some((p) => projects[p]!.cost === 0n)) continue
    const cost = wanted.reduce((all, p) => all + projects[p]!.cost, 0n)
    const unheard = ballots.filter(({ choices }) => {
      if (!wanted.every((p) => choices.includes(p))) return false
      const has = sum(choices.filter((p) => winners.has(p)))
      const isHeard = has >= sum(wanted) || wanted.some((p) => !winners.has(p) && has + worth[p]! > sum(wanted))
      return !isHeard
    })
    if (unheard.length > 0 && BigInt(unheard.length) * budget >= cost * BigInt(ballots.length))
      return { wanted: wanted.map((p) => projects[p]!.id), papers: unheard.length }
  }
  return null
}
