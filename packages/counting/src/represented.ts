import type { Election } from './election.ts'

/** Papers that name at least one of the winners (with points: give it more than none), and papers that name anything. */
export function representedPapers(
  { projects, papers }: Election,
  selected: readonly string[],
): { some: number; named: number } {
  const winners = new Set(selected)
  const isWinner = projects.map(({ id }) => winners.has(id))
  let [some, named] = [0, 0]
  for (let row = 0; row < papers.rows; row++) {
    const [from, to] = [papers.start[row]!, papers.start[row + 1]!]
    if (to > from) named += papers.times[row]!
    for (let k = from; k < to; k++) {
      if (!isWinner[papers.choice[k]!] || (papers.points && papers.points[k]! <= 0)) continue
      some += papers.times[row]!
      break
    }
  }
  return { some, named }
}
