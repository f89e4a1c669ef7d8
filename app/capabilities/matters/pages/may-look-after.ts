import { type Answer, notFound, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import type { Matter } from '../reads/find-matter.ts'
import { mayLookAfterSomeMatters } from '../rules/may-look-after-matters.ts'
import { textsFor } from '../texts/texts.ts'
import { matterFor } from './matter/gather.ts'

/** The answer for those who look after no matters at all, before anything is looked up; null for those who may. */
export function turnedAway(ask: Ask<unknown>): Answer | null {
  switch (mayLookAfterSomeMatters(ask.actor)) {
    case 'yes':
      return null
    case 'second-factor-first':
      return seeOther(`/second-factor?next=${encodeURIComponent(ask.here)}`)
    case 'no':
      return { kind: 'forbidden', why: textsFor(ask.locale).forbidden }
  }
}

/** Finds the matter of an address for somebody who looks after it; says no first, so that no draft gives itself away. */
export async function withMatter(
  ask: Ask<{ readonly slug: string }>,
  answer: (matter: Matter) => Promise<Answer> | Answer,
): Promise<Answer> {
  const away = turnedAway(ask)
  if (away) return away
  const seen = await matterFor(ask)
  if (!seen) return notFound
  if (seen.mayLookAfter !== 'yes') return { kind: 'forbidden', why: textsFor(ask.locale).forbiddenHere }
  return answer(seen.matter)
}
