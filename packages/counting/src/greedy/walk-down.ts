import type { Election } from '../election.ts'
import type { GreedyStep } from '../working/working.ts'
import type { GreedyOrder } from './greedy-order.ts'

/** Equals named beside a project. */
const mostNamed = 20

interface Walk {
  readonly election: Election
  readonly list: GreedyOrder
  /** What there is to spend. */
  readonly left: bigint
  /** Projects that are not looked at (bought before). */
  readonly isOut: (project: number) => boolean
  readonly isBelowLeast?: ((project: number) => boolean) | undefined
  readonly stops?: boolean | undefined
}

export interface Walked {
  readonly taken: readonly number[]
  readonly steps: readonly GreedyStep[]
  readonly left: bigint
}

/** Goes down the list and takes whatever still fits. */
export function walkDown(walk: Walk): Walked {
  const { projects } = walk.election
  const taken: number[] = []
  const steps: GreedyStep[] = []
  let left = walk.left
  let hasStopped = false
  walk.list.order.forEach((p, place) => {
    if (walk.isOut(p)) return
    const what = whatBecomesOf(p)
    steps.push({ id: projects[p]!.id, place: place + 1, left, what, tiedWith: idsOf(p) })
    if (what === 'too-dear' && walk.stops) hasStopped = true
    if (what !== 'taken') return
    taken.push(p)
    left -= projects[p]!.cost
  })
  return { taken, steps, left }

  function whatBecomesOf(p: number): GreedyStep['what'] {
    if (walk.isBelowLeast?.(p)) return 'below-least'
    if (hasStopped) return 'after-stop'
    return projects[p]!.cost <= left ? 'taken' : 'too-dear'
  }

  function idsOf(p: number): string[] {
    const ids: string[] = []
    for (const q of walk.list.equals.get(p)!) {
      if (ids.length === mostNamed) break
      if (q !== p && !walk.isOut(q)) ids.push(projects[q]!.id)
    }
    return ids
  }
}
