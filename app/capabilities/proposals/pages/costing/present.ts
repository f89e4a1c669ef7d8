import type { Costing } from '../../reads/list-costings.ts'
import type { ProposalsTexts } from '../../texts/en.ts'
import type { CostingState, Feasibility } from '../../vocabulary.ts'

/** A costing as everyone sees it: its figures only once they are published. */
export interface CostingModel {
  readonly state: CostingState
  readonly title: string
  readonly by: string
  readonly feasible: Feasibility | null
  readonly feasibleName: string | null
  readonly cost: string | null
  readonly yearly: string | null
  readonly reasons: string
  readonly sources: string
  readonly answer: string
  readonly when: string
  readonly ending: string
}

export function presentCostings(costings: readonly Costing[], texts: ProposalsTexts): readonly CostingModel[] {
  return costings
    .filter(({ state }) => state !== 'asked' || costings.length === 1)
    .map((costing) => presentCosting(costing, texts))
}

export function presentCosting(costing: Costing, texts: ProposalsTexts): CostingModel {
  const words = texts.costing
  const isPublished = costing.state === 'published'
  return {
    state: costing.state,
    title: words.titles[costing.state],
    by: costing.in_role === 'organisation' ? costing.body : words.officer,
    feasible: isPublished ? costing.feasible : null,
    feasibleName: isPublished && costing.feasible ? words.feasible[costing.feasible] : null,
    cost: isPublished ? rangeOf(costing.cost_from, costing.cost_to, texts) : null,
    yearly: isPublished ? rangeOf(costing.yearly_from, costing.yearly_to, texts) : null,
    reasons: isPublished ? costing.reasons : '',
    sources: isPublished ? costing.sources : '',
    answer: isPublished ? costing.answer : '',
    when: texts.day(costing.published_at ?? costing.asked_at),
    ending: costing.ending,
  }
}

export function rangeOf(from: number | null, to: number | null, texts: ProposalsTexts): string | null {
  if (from === null || to === null) return null
  return from === to ? texts.money(from) : texts.costing.range(texts.money(from), texts.money(to))
}
