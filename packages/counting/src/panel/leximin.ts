import type { Composition } from './kinds.ts'
import { meetChances, raiseLowest } from './master.ts'
import { bestPanel, type Pool } from './programmes.ts'
import type { Solve } from './solve.ts'

/** A lottery over compositions: panels and their weights, the chance of each kind, and kinds that no panel can hold. */
export type FairLottery = {
  readonly panels: readonly Composition[]
  readonly weights: readonly number[]
  readonly chances: readonly number[]
  readonly never: ReadonlySet<number>
}

/** Told now and then how many kinds of volunteers have their chance settled. */
export type Tell = (settled: number, of: number) => void

const NEAR = 1e-6

/**
 * Leximin: the lowest chance is made as high as it goes; then, holding that, the next lowest; and so on. By column
 * generation over panels, as in Flanigan, Gölz, Gupta, Hennig and Procaccia, Fair algorithms for selecting citizens'
 * assemblies, Nature 596 (2021), on kinds instead of persons. Chances are met to within a few millionths.
 */
export function leximin(pool: Pool, solve: Solve, tell: Tell = () => {}): FairLottery | undefined {
  const panels = variedPanels(pool, solve)
  if (!panels) return
  const never = new Set(pool.kinds.flatMap((_, kind) => (panels.some((panel) => panel[kind]! > 0) ? [] : [kind])))
  const settled = new Map([...never].map((kind) => [kind, 0]))
  while (settled.size < pool.kinds.length) {
    tell(settled.size, pool.kinds.length)
    const { least, prices } = raiseFully(pool, panels, settled, solve)
    const open = pool.kinds.flatMap((_, kind) => (settled.has(kind) ? [] : [kind]))
    // Where the price is not nothing the bound binds in every best lottery: this kind's chance cannot be higher.
    const bound = open.filter((kind) => prices[kind]! > NEAR)
    const dearest = open.reduce((a, b) => (prices[b]! > prices[a]! ? b : a))
    for (const kind of bound.length > 0 ? bound : [dearest]) settled.set(kind, Math.max(0, least - NEAR))
  }
  const weights = meetChances(panels, pool.kinds, settled, solve)
  return { panels, weights, chances: pool.kinds.map((_, kind) => settled.get(kind)!), never }
}

/** Adds panels until none makes the lowest chance higher. */
function raiseFully(pool: Pool, panels: Composition[], settled: ReadonlyMap<number, number>, solve: Solve) {
  for (;;) {
    const master = raiseLowest(panels, pool.kinds, settled, solve)
    const weights = master.prices.map((price, kind) => price / pool.kinds[kind]!.ids.length)
    const panel = bestPanel(pool, weights, solve)!
    const value = weights.reduce((sum, weight, kind) => sum + weight * panel[kind]!, 0)
    if (value <= master.worth + NEAR) return master
    panels.push(panel)
  }
}

/** To begin with: panels that hold every kind that any panel can hold, kinds seen less often weighing more. */
function variedPanels(pool: Pool, solve: Solve): Composition[] | undefined {
  const panels = new Map<string, Composition>()
  const weights = pool.kinds.map(() => 1)
  for (let turn = 0; turn < pool.kinds.length; turn++) {
    const panel = bestPanel(
      pool,
      weights.map((weight, kind) => weight / pool.kinds[kind]!.ids.length),
      solve,
    )
    if (!panel) return
    panels.set(panel.join(' '), panel)
    panel.forEach((seats, kind) => {
      weights[kind]! *= 1 - (0.5 * seats) / pool.kinds[kind]!.ids.length
    })
  }
  pool.kinds.forEach((_, kind) => {
    if ([...panels.values()].some((panel) => panel[kind]! > 0)) return
    const panel = bestPanel(
      pool,
      pool.kinds.map((_, other) => (other === kind ? 1 : 0)),
      solve,
    )!
    panels.set(panel.join(' '), panel)
  })
  return [...panels.values()]
}
