import type { Composition, Kind } from './kinds.ts'
import { optimum, type Solve, terms } from './solve.ts'

const OPTIONS = { output_flag: false }

/** The best lottery over the panels known so far, and the prices that tell whether another panel would help. */
export type Master = {
  readonly least: number
  /** For each kind, how much a higher chance for it would cost the others; 0 where its bound does not bind. */
  readonly prices: readonly number[]
  /** A panel whose members' prices add up to more than this would make the lottery better. */
  readonly worth: number
}

/** The chance that one of the kind sits on the panel. */
const share = (panel: Composition, kinds: readonly Kind[], kind: number) => panel[kind]! / kinds[kind]!.ids.length

/** Makes the lowest chance among the kinds not yet settled as high as it goes, and keeps the settled ones at theirs. */
export function raiseLowest(
  panels: readonly Composition[],
  kinds: readonly Kind[],
  settled: ReadonlyMap<number, number>,
  solve: Solve,
): Master {
  const rows = kinds.map((_, kind) => {
    const sum = terms(panels.map((panel, at) => [share(panel, kinds, kind), `p${at}`])) || '0 z'
    const chance = settled.get(kind)
    return chance === undefined ? ` k${kind}: ${sum} - z >= 0` : ` k${kind}: ${sum} >= ${chance}`
  })
  rows.push(` all: ${terms(panels.map((_, at) => [1, `p${at}`]))} = 1`)
  const solution = optimum(
    solve(`Minimize\n goal: - z\nSubject To\n${rows.join('\n')}\nBounds\n z >= 0\nEnd\n`, OPTIONS),
  )
  return {
    least: -solution.ObjectiveValue,
    prices: kinds.map((_, kind) => Math.max(0, solution.Rows[kind]?.Dual ?? 0)),
    worth: -(solution.Rows[kinds.length]?.Dual ?? 0),
  }
}

/** A lottery whose chances come as near to the settled ones as the panels allow: a weight for each panel. */
export function meetChances(
  panels: readonly Composition[],
  kinds: readonly Kind[],
  settled: ReadonlyMap<number, number>,
  solve: Solve,
): number[] {
  const rows = [...settled].map(
    ([kind, chance]) =>
      ` k${kind}: ${terms(panels.map((panel, at) => [share(panel, kinds, kind), `p${at}`]))} + e >= ${chance}`,
  )
  rows.push(` all: ${terms(panels.map((_, at) => [1, `p${at}`]))} = 1`)
  const { Columns } = optimum(
    solve(`Minimize\n goal: e\nSubject To\n${rows.join('\n')}\nBounds\n e >= 0\nEnd\n`, OPTIONS),
  )
  return panels.map((_, at) => Math.max(0, Columns[`p${at}`]?.Primal ?? 0))
}
