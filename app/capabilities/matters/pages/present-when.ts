import { daysLeft } from '#platform/london.ts'
import type { MattersTexts } from '../texts/en.ts'
import type { StepKind } from '../vocabulary.ts'

/** By when: in words, for the eye, and for programs. */
export interface When {
  readonly text: string
  readonly datetime: string
  readonly state: 'open' | 'soon' | 'over'
}

const soonDays = 3

/** By when a step ends. What is to be done by a day, and is not, is late: it does not end by itself. */
export function presentUntil(
  now: Date,
  { kind, closesAt: until }: { readonly kind: StepKind; readonly closesAt: Date | null },
  texts: MattersTexts,
): When | null {
  if (!until) return null
  const datetime = until.toISOString()
  if (until <= now && kind === 'do') return { text: texts.lateSince(until), datetime, state: 'soon' }
  if (until <= now) return { text: texts.overSince(until), datetime, state: 'over' }
  const days = daysLeft(now, until)
  return { text: texts.left(days, until), datetime, state: days <= soonDays ? 'soon' : 'open' }
}
