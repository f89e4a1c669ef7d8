import { daysLeft } from '#platform/london.ts'
import type { MattersTexts } from '../texts/en.ts'

/** By when: in words, for the eye, and for programs. */
export interface When {
  readonly text: string
  readonly datetime: string
  readonly state: 'open' | 'soon' | 'over'
}

const soonDays = 3

export function presentUntil(now: Date, until: Date | null, texts: MattersTexts): When | null {
  if (!until) return null
  const datetime = until.toISOString()
  if (until <= now) return { text: texts.overSince(until), datetime, state: 'over' }
  const days = daysLeft(now, until)
  return { text: texts.left(days, until), datetime, state: days <= soonDays ? 'soon' : 'open' }
}
