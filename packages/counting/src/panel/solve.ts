/**
 * The solver, handed in so that this package neither loads WebAssembly nor depends on one program: a linear or
 * whole-number programme in CPLEX LP text in, the best values out. `highs.solve` of the package highs is one.
 */
export type Solve = (programme: string, options: SolverOptions) => Solution

export type SolverOptions = Readonly<Record<string, boolean | number | string>>

export type Solution = {
  readonly Status: string
  readonly ObjectiveValue: number
  readonly Columns: Readonly<Record<string, { readonly Primal?: number }>>
  readonly Rows: readonly { readonly Dual?: number }[]
}

/** A solver that breaks off is our trouble, not the caller's: both programmes asked here always have an answer. */
export function optimum(solution: Solution): Solution {
  if (solution.Status !== 'Optimal') throw new Error(`the solver ended with ${solution.Status}`)
  return solution
}

/** One sum of a programme: `terms([[2, 'a'], [-1, 'b']])` is "+ 2 a - 1 b"; lines are kept short for the reader of LP. */
export function terms(parts: readonly (readonly [factor: number, name: string])[]): string {
  const written = parts
    .filter(([factor]) => factor !== 0)
    .map(([factor, name]) => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} ${name}`)
  const lines: string[] = []
  for (let at = 0; at < written.length; at += 20) lines.push(written.slice(at, at + 20).join(' '))
  return lines.join('\n ')
}
