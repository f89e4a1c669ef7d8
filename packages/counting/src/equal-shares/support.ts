import type { BudgetPapers, Election } from '../election.ts'
import type { Utility } from '../rule.ts'

/**
 * Who supports what, by utility. A supporter is a row of equal papers with a utility above 0. Only projects that cost
 * something and have a supporter are here: the others never enter Equal Shares.
 *
 * Under cost utility everybody who supports a project gets the same from it, so its papers are counted with 1 and the
 * cost per utility is the price divided by `divisor`, the project's cost. Else `divisor` is 1.
 */
export interface Support {
  readonly papers: number
  readonly rows: number
  readonly projects: number
  readonly costs: readonly bigint[]
  readonly divisors: readonly bigint[]
  readonly canEnter: Uint8Array
  /** Everybody who supports a project gets 1 from it. */
  readonly isUniform: boolean
  /** Papers that support each project, and the sum of their utilities. */
  readonly supporters: Float64Array
  readonly utilities: Float64Array
  /** By project: rows, the utility of one paper, papers in the row, and the row's utility in all. */
  readonly start: Int32Array
  readonly row: Int32Array
  readonly each: Float64Array
  readonly times: Float64Array
  readonly all: Float64Array
  /** By row: projects it supports and the utility. */
  readonly rowStart: Int32Array
  readonly rowProject: Int32Array
  readonly rowEach: Float64Array
  readonly rowTimes: Float64Array
  /** The most projects that one paper supports. */
  readonly longest: number
}

export function supportOf(election: Election, utility: Utility): Support {
  const { papers, projects } = election
  const byRow = rowsOf(
    papers,
    utility,
    projects.map(({ cost }) => cost > 0n),
  )
  return {
    papers: papers.count,
    rows: papers.rows,
    projects: projects.length,
    costs: projects.map(({ cost }) => cost),
    isUniform: utility === 'cost' || utility === 'cardinality',
    divisors: projects.map(({ cost }) => (utility === 'cost' ? cost : 1n)),
    ...byRow,
    ...turned(byRow, projects.length),
  }
}

type ByRow = Pick<Support, 'rowStart' | 'rowProject' | 'rowEach' | 'rowTimes' | 'longest'>

function rowsOf(papers: BudgetPapers, utility: Utility, costs: readonly boolean[]): ByRow {
  const rowStart = new Int32Array(papers.rows + 1)
  const rowProject = new Int32Array(papers.choice.length)
  const rowEach = new Float64Array(papers.choice.length)
  let [end, longest] = [0, 0]
  for (let r = 0; r < papers.rows; r++) {
    const [from, to] = [papers.start[r]!, papers.start[r + 1]!]
    for (let k = from; k < to; k++) {
      const each = utilityAt(papers, utility, k, to)
      if (each <= 0 || !costs[papers.choice[k]!]) continue
      rowProject[end] = papers.choice[k]!
      rowEach[end++] = each
    }
    rowStart[r + 1] = end
    longest = Math.max(longest, end - rowStart[r]!)
  }
  return { rowStart, rowProject, rowEach, rowTimes: Float64Array.from(papers.times), longest }
}

/** What one paper gets from the project of its choice `k`; `to` is the end of the paper. */
function utilityAt({ points }: BudgetPapers, utility: Utility, k: number, to: number): number {
  switch (utility) {
    case 'points':
      return points![k]!
    case 'rank-points':
      return to - k
    case 'borda':
      return to - k - 1
    default:
      return points && points[k]! <= 0 ? 0 : 1
  }
}

/** The same, by project. */
function turned({ rowStart, rowProject, rowEach, rowTimes }: ByRow, projects: number) {
  const rows = rowTimes.length
  const size = rowStart[rows]!
  const start = new Int32Array(projects + 1)
  for (let k = 0; k < size; k++) start[rowProject[k]! + 1]!++
  for (let p = 0; p < projects; p++) start[p + 1]! += start[p]!
  const next = start.slice(0, projects)
  const [row, each] = [new Int32Array(size), new Float64Array(size)]
  const [times, all] = [new Float64Array(size), new Float64Array(size)]
  const [supporters, utilities] = [new Float64Array(projects), new Float64Array(projects)]
  for (let r = 0; r < rows; r++) {
    for (let k = rowStart[r]!; k < rowStart[r + 1]!; k++) {
      const p = rowProject[k]!
      const at = next[p]!++
      row[at] = r
      each[at] = rowEach[k]!
      times[at] = rowTimes[r]!
      all[at] = rowTimes[r]! * rowEach[k]!
      supporters[p]! += times[at]!
      utilities[p]! += all[at]!
    }
  }
  const canEnter = Uint8Array.from(supporters, (count) => Number(count > 0))
  return { start, row, each, times, all, supporters, utilities, canEnter }
}
