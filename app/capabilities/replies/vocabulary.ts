import type { Id } from '#platform/ids.ts'

/** Types and constants of replies that others may name. */
export type TeamId = Id<'team'>
export type RoundId = Id<'round'>

/** Kinds of contribution that the charter has a promise for; every kind that is not named falls under `other`. */
export const contributionKinds = ['question', 'proposal', 'statement', 'other'] as const
export type ContributionKind = (typeof contributionKinds)[number]

/** The honest answers. The last two do not end it: it lies with another team, or with the author. */
export const finalAnswers = ['we-will', 'we-will-in-part', 'we-cannot', 'already-done'] as const
export const answers = [...finalAnswers, 'not-ours', 'need-more'] as const
export type FinalAnswer = (typeof finalAnswers)[number]
export type Answer = (typeof answers)[number]

/** `asked`: the author was asked for more. `stopped`: it was withdrawn or merged, with a sentence why. */
export type ClockState = 'waiting' | 'asked' | 'answered' | 'stopped'

/** What happened on the way to an answer. `reminded`, `due` and `escalated` are done by the clock itself. */
export type EventKind =
  | 'started'
  | 'reminded'
  | 'due'
  | 'escalated'
  | 'assigned'
  | 'passed'
  | 'asked'
  | 'given'
  | 'answered'
  | 'corrected'
  | 'stopped'

/** An answer to many at once: being written, being sent, sent. */
export type RoundState = 'draft' | 'sending' | 'sent'

/** What is told in a blank of an answer to many: the contribution's own title, day, kind and matter. */
export const blanks = ['title', 'asked', 'kind', 'matter'] as const
export type Blank = (typeof blanks)[number]

/** How alike contributions must be to be proposed for one answer. */
export const closenesses = ['very', 'close', 'loose'] as const
export type Closeness = (typeof closenesses)[number]

/** The community's rules for questions, proposals and arguments; a decision names one, and the author is told which. */
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
