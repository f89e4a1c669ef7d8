import highsModule from 'highs'
import { planPanel } from '../src/panel/plan-panel.ts'
import type { Solution } from '../src/panel/solve.ts'
import { madeUpPool } from './made-up-pool.ts'

export const title = 'Panels by lot'

type Figure = {
  readonly what: string
  readonly bar: string
  readonly reached: string
  readonly isReached: boolean | null
}

const POOLS = [
  { volunteers: 300, seats: 30, bar: 30 },
  { volunteers: 500, seats: 40, bar: 60 },
  { volunteers: 1000, seats: 60, bar: 120 },
]

/** Pools in which the old and the home owners come forward more readily, and quotas of the whole place. */
export async function run(report: (figure: Figure) => void): Promise<void> {
  const highs = await (highsModule as unknown as typeof highsModule.default)()
  for (const { volunteers, seats, bar } of POOLS) {
    const started = process.cpuUsage()
    const plan = planPanel(madeUpPool(volunteers, seats), (text, options) => highs.solve(text, options) as Solution)
    const { user, system } = process.cpuUsage(started)
    const seconds = (user + system) / 1e6
    if (plan.kind !== 'lottery') throw new Error(plan.kind)
    const least = Math.min(...plan.lottery.chances.map(({ panels }) => panels))
    const ideal = (plan.lottery.leastPossible * 1000).toFixed(1)
    report({
      what: `${volunteers} volunteers, ${seats} seats, five features: processor time`,
      bar: `< ${bar} s`,
      reached: `${seconds.toFixed(1)} s; least chance ${least} of 1,000 panels, best possible ${ideal}`,
      isReached: seconds < bar,
    })
  }
}
