/** The community's rules for proposals and arguments; a decision names one, and the author is told which. */
export const moderationReasons = [
  'not-about-here',
  'names-a-person',
  'insults-or-threatens',
  'advertises',
  'repeats',
  'cannot-be-understood',
  'against-the-law',
] as const

export type ModerationReason = (typeof moderationReasons)[number]
