import type { BudgetPapers, Election } from '../election.ts'

/**
 * The election as if only the projects that `keep` wants had stood: the others are gone from every paper, and on ranked
 * papers those below move up. A paper that names none of them stays, empty, and has its share; `droppingEmpty` leaves
 * out such papers too.
 */
export function narrowElection(
  election: Election,
  keep: (id: string) => boolean,
  { budget, droppingEmpty }: { readonly budget: bigint; readonly droppingEmpty: boolean },
): Election {
  // The usual case, and papers may be a million.
  if (!droppingEmpty && budget === election.budget && election.projects.every(({ id }) => keep(id))) return election
  const moved = new Int32Array(election.projects.length).fill(-1)
  const projects = election.projects.filter(({ id }, at) => {
    if (!keep(id)) return false
    moved[at] = 0
    return true
  })
  let to = 0
  for (let at = 0; at < moved.length; at++) if (moved[at] === 0) moved[at] = to++
  return { ...election, budget, projects, papers: narrowPapers(election.papers, moved, droppingEmpty) }
}

function narrowPapers(papers: BudgetPapers, moved: Int32Array, droppingEmpty: boolean): BudgetPapers {
  const times: number[] = []
  const start = [0]
  const kept: number[] = []
  let count = 0
  for (let row = 0; row < papers.rows; row++) {
    const before = kept.length
    for (let k = papers.start[row]!; k < papers.start[row + 1]!; k++) if (moved[papers.choice[k]!]! >= 0) kept.push(k)
    if (droppingEmpty && kept.length === before) continue
    times.push(papers.times[row]!)
    start.push(kept.length)
    count += papers.times[row]!
  }
  return {
    count,
    rows: times.length,
    times: Uint32Array.from(times),
    start: Uint32Array.from(start),
    choice: Uint32Array.from(kept, (k) => moved[papers.choice[k]!]!),
    points: papers.points ? Float64Array.from(kept, (k) => papers.points![k]!) : null,
    pointPlaces: papers.pointPlaces,
  }
}
