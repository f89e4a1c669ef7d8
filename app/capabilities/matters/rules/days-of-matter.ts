import { londonDate } from '#platform/london.ts'
import type { ItemId, StepKind, StepState } from '../vocabulary.ts'

interface DatedStep {
  readonly id: string
  readonly kind: StepKind
  readonly title: string
  readonly state: StepState
  readonly opensAt: Date | null
  readonly closesAt: Date | null
  readonly href: string
}

interface DueItem {
  readonly id: ItemId
  readonly kind: string
  readonly title: string
  readonly dueOn: string | null
}

export interface DayOfMatter {
  readonly id: string
  /** `2027-03-11`, in London. */
  readonly on: string
  readonly what: 'begins' | 'ends' | 'due'
  readonly kind: string
  readonly title: string
  readonly href: string | null
}

/**
 * The days of a matter that matter to people: when a step begins and its last day, and when something that was brought in
 * has to be answered. What was cancelled has none. In order.
 */
export function daysOfMatter(steps: readonly DatedStep[], due: readonly DueItem[]): readonly DayOfMatter[] {
  const ofSteps = steps
    .filter(({ state }) => state !== 'cancelled' && state !== 'draft')
    .flatMap(({ id, kind, title, opensAt, closesAt, href }) =>
      [
        ...(opensAt && kind !== 'do' ? [{ id: `${id}-begins`, on: londonDate(opensAt), what: 'begins' as const }] : []),
        ...(closesAt ? [{ id: `${id}-ends`, on: lastDayBefore(closesAt), what: 'ends' as const }] : []),
      ].map((day) => ({ ...day, kind, title, href })),
    )
  const ofItems = due.flatMap(({ id, kind, title, dueOn }) =>
    dueOn === null ? [] : [{ id: `${id}-due`, on: dueOn, what: 'due' as const, kind, title, href: null }],
  )
  return [...ofSteps, ...ofItems].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

/** Steps end at a moment; one that ends at midnight has its last day before. */
const lastDayBefore = (end: Date) => londonDate(new Date(end.getTime() - 1))
