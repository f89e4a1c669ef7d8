import { hashLines } from '../draw/sha256.ts'
import { apportion } from './apportion.ts'
import { checkRequest } from './check-request.ts'
import type { PanelLottery, PanelRequest, PanelResult, Relaxation } from './contract.ts'
import { byCodeUnit, kindsOf } from './kinds.ts'
import { leximin, type Tell } from './leximin.ts'
import { leastMoves, type Pool } from './programmes.ts'
import { seatVolunteers } from './seat-volunteers.ts'
import type { Solve } from './solve.ts'

/**
 * Plans the random selection of a panel: a lottery of equally likely panels, each within every quota, that gives those
 * who are least likely to be chosen as good a chance as can be. Which of them it is, `drawPanel` draws by a seed.
 *
 * Example: of three volunteers for two seats each is in two thirds of the panels.
 */
export function planPanel(request: PanelRequest, solve: Solve, tell?: Tell): PanelResult {
  const problems = checkRequest(request)
  if (problems.length > 0) return { kind: 'cannot-draw', problems }
  const pool = poolOf(request)
  const fair = leximin(pool, solve, tell)
  if (!fair) return { kind: 'quotas-cannot-be-met', relaxations: relaxationsOf(request, pool, solve) }
  const times = apportion(fair.panels, fair.weights, pool.kinds, request.panels ?? 1000)
  const panels = seatVolunteers(fair.panels, times, pool.kinds)
  const possible = fair.chances.filter((_, kind) => !fair.never.has(kind))
  const lottery = {
    seats: request.seats,
    panels,
    chances: chancesOf(request, panels),
    leastPossible: Math.min(...possible),
    never: [...fair.never].flatMap((kind) => pool.kinds[kind]!.ids).sort(byCodeUnit),
  }
  return { kind: 'lottery', lottery: { ...lottery, fingerprint: hashLines(lotteryLines(lottery)) } }
}

/** Quotas in an order of their own, so that the order in which they are given decides nothing. */
function poolOf(request: PanelRequest): Pool {
  const quotas = request.quotas.toSorted((a, b) => byCodeUnit(a.feature, b.feature) || byCodeUnit(a.value, b.value))
  return { kinds: kindsOf({ ...request, quotas }), quotas, seats: request.seats }
}

/** The lottery as it is published, a line for each panel: its number, then who sits on it, with commas between. */
export function lotteryLines({ panels }: Pick<PanelLottery, 'panels'>): string[] {
  return panels.map((panel, at) => [at + 1, ...panel].join(','))
}

function chancesOf({ volunteers }: PanelRequest, panels: readonly (readonly string[])[]) {
  const counts = new Map(volunteers.map(({ id }) => [id, 0]))
  for (const id of panels.flat()) counts.set(id, counts.get(id)! + 1)
  return [...counts].map(([id, times]) => ({ id, panels: times })).sort((a, b) => byCodeUnit(a.id, b.id))
}

/** In the order in which the quotas were given. */
function relaxationsOf({ quotas }: PanelRequest, pool: Pool, solve: Solve): Relaxation[] {
  const { down, up } = leastMoves(pool, solve)
  return quotas.flatMap((quota) => {
    const at = pool.quotas.indexOf(quota)
    const { feature, value, least, most } = quota
    return [
      ...(down[at]! > 0 ? [{ feature, value, bound: 'least' as const, from: least, to: least - down[at]! }] : []),
      ...(up[at]! > 0 ? [{ feature, value, bound: 'most' as const, from: most, to: most + up[at]! }] : []),
    ]
  })
}
