import type { Quota } from './contract.ts'
import type { Composition, Kind } from './kinds.ts'
import { optimum, type Solve, terms } from './solve.ts'

/** The pool as the programmes need it. */
export type Pool = { readonly kinds: readonly Kind[]; readonly quotas: readonly Quota[]; readonly seats: number }

const WHOLE = { output_flag: false, mip_rel_gap: 1e-7, mip_abs_gap: 1e-9 }

const seatsOf = (kind: number) => `c${kind}`

/** Those on the panel who count towards a quota. */
function members({ kinds }: Pool, quota: number): [number, string][] {
  return kinds.flatMap((kind, at): [number, string][] => (kind.quotas.includes(quota) ? [[1, seatsOf(at)]] : []))
}

/** All seats are taken, and at most one by each household. */
function seatRows({ kinds, seats }: Pool): string[] {
  const households = Map.groupBy(kinds.keys(), (at) => kinds[at]!.household)
  const shared = [...households].filter(([household]) => household !== null)
  return [
    ` seats: ${terms(kinds.map((_, at) => [1, seatsOf(at)]))} = ${seats}`,
    ...shared.map(([, those], at) => ` home${at}: ${terms(those.map((kind) => [1, seatsOf(kind)]))} <= 1`),
  ]
}

function bounds({ kinds }: Pool): string {
  const names = kinds.map((_, at) => seatsOf(at))
  return `Bounds\n${kinds.map((kind, at) => ` 0 <= c${at} <= ${kind.ids.length}`).join('\n')}\nGeneral\n ${names.join('\n ')}\n`
}

/** The panel within the quotas with the highest sum of the kinds' weights; nothing if there is none at all. */
export function bestPanel(pool: Pool, weights: readonly number[], solve: Solve): Composition | undefined {
  const rows = seatRows(pool)
  pool.quotas.forEach(({ least, most }, at) => {
    const those = members(pool, at)
    if (those.length === 0) return
    rows.push(` least${at}: ${terms(those)} >= ${least}`, ` most${at}: ${terms(those)} <= ${most}`)
  })
  if (pool.quotas.some(({ least }, at) => least > 0 && members(pool, at).length === 0)) return
  const goal = terms(weights.map((weight, at) => [weight, seatsOf(at)])) || `0 ${seatsOf(0)}`
  const solution = solve(`Maximize\n goal: ${goal}\nSubject To\n${rows.join('\n')}\n${bounds(pool)}End\n`, WHOLE)
  if (solution.Status === 'Infeasible') return
  return read(pool, optimum(solution).Columns)
}

function read({ kinds }: Pool, columns: Readonly<Record<string, { readonly Primal?: number }>>): number[] {
  return kinds.map((_, at) => Math.round(columns[seatsOf(at)]?.Primal ?? 0))
}

/**
 * How far the bounds must move for a panel to be possible: the fewest places together, and among those ways the one
 * whose largest move is smallest. Fractions of a place cannot be, so one move weighs more than any largest.
 */
export function leastMoves(pool: Pool, solve: Solve): { readonly down: number[]; readonly up: number[] } {
  const { quotas, seats } = pool
  const rows = seatRows(pool)
  const moves = quotas.flatMap((_, at) => [`d${at}`, `u${at}`])
  quotas.forEach(({ least, most }, at) => {
    rows.push(` least${at}: ${terms([...members(pool, at), [1, `d${at}`]])} >= ${least}`)
    rows.push(` most${at}: ${terms([...members(pool, at), [-1, `u${at}`]])} <= ${most}`)
  })
  for (const move of moves) rows.push(` largest_${move}: largest - ${move} >= 0`)
  const goal = terms([...moves.map((move): [number, string] => [seats + 1, move]), [1, 'largest']])
  const general = bounds(pool) + moves.map((move) => ` ${move}\n`).join('')
  const { Columns } = optimum(solve(`Minimize\n goal: ${goal}\nSubject To\n${rows.join('\n')}\n${general}End\n`, WHOLE))
  const values = (letter: string) => quotas.map((_, at) => Math.round(Columns[`${letter}${at}`]?.Primal ?? 0))
  return { down: values('d'), up: values('u') }
}
