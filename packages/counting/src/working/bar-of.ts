import type { ProjectFacts } from './project-facts.ts'

/** A stretch of a bar that is as long as the project's cost: who carries how much of it. */
export interface BarPart {
  /** `paid`: by supporters who could pay the price. `all-they-had`: by those with less. `held`: what supporters of a loser still held. */
  readonly kind: 'paid' | 'all-they-had' | 'held' | 'budget' | 'missing'
  readonly amount: number
  readonly papers: number | null
}

/** The parts of the drawing for a project; together its cost. Empty for a project that costs nothing. */
export function barOf(facts: ProjectFacts): BarPart[] {
  const cost = Number(facts.cost)
  if (cost === 0) return []
  switch (facts.kind) {
    case 'bought':
      return facts.payments.map(({ papers, each, isAllTheyHad }) => ({
        kind: isAllTheyHad ? 'all-they-had' : 'paid',
        amount: papers * each,
        papers,
      }))
    case 'short':
      return parted('held', facts.held, cost, facts.supporters)
    case 'taken':
    case 'taken-with-rest':
    case 'load-bought':
      return [{ kind: 'budget', amount: cost, papers: null }]
    case 'too-dear':
    case 'load-left':
      return parted('budget', Math.min(cost, Number(facts.left)), cost, null)
    case 'above-budget':
      return parted('budget', cost - Number(facts.short), cost, null)
    case 'below-least':
    case 'after-stop':
    case 'no-support':
    case 'costs-nothing':
      return [{ kind: 'missing', amount: cost, papers: null }]
  }
}

function parted(kind: 'held' | 'budget', amount: number, cost: number, papers: number | null): BarPart[] {
  const parts: BarPart[] = [
    { kind, amount, papers },
    { kind: 'missing', amount: cost - amount, papers: null },
  ]
  return parts.filter((part) => part.amount > 0)
}
