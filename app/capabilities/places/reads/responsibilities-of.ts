import { type Responsibility, responsibilitiesIn } from '../rules/responsibilities.ts'
import { textsFor } from '../texts/texts.ts'
import type { CouncilTier } from '../vocabulary.ts'

export interface ResponsibilityInWords extends Responsibility {
  readonly title: string
  /** What the council does about it, in plain words. */
  readonly duty: string
}

/** What the councils of a tier are responsible for, in plain words, with the law behind it. */
export function responsibilitiesOf(tier: CouncilTier, locale = 'en'): readonly ResponsibilityInWords[] {
  const { topics } = textsFor(locale)
  return responsibilitiesIn(tier).map((each) => ({
    ...each,
    title: topics[each.topic].title,
    duty: topics[each.topic].duty,
  }))
}
