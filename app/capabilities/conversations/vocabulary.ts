import type { CommunityId, Id } from '#platform/ids.ts'

export type ConversationId = Id<'conversation'>
export type StatementId = Id<'statement'>
export type ParticipantId = Id<'participant'>

/** A conversation with the community it belongs to. */
export interface ConversationKey {
  readonly community: CommunityId
  readonly conversation: ConversationId
}

/** Who may take part: whoever has the link, whoever confirmed an email address, residents. */
export const admissions = ['link', 'confirmed', 'resident'] as const
export type Admission = (typeof admissions)[number]

/** Whether a statement is looked at before it is shown, or shown at once and looked at after. */
export const moderations = ['before', 'after'] as const
export type Moderation = (typeof moderations)[number]

export type ConversationState = 'draft' | 'open' | 'closed'
export type StatementState = 'waiting' | 'published' | 'rejected'

/** What a person can say to a statement; `unsure` passes because the statement is not understood. */
export const stances = ['agree', 'disagree', 'pass', 'unsure'] as const
export type Stance = (typeof stances)[number]

export type VoteValue = -1 | 0 | 1

export const ageBands = ['under-16', '16-24', '25-44', '45-64', '65-79', '80-over'] as const
export type AgeBand = (typeof ageBands)[number]

/** What became of one vote. Only `counted` was recorded. */
export type VoteOutcome =
  | { readonly kind: 'counted'; readonly participant: ParticipantId }
  | { readonly kind: 'draft' }
  | { readonly kind: 'not-yet-open' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'no-such-conversation' }
  | { readonly kind: 'no-such-statement' }
  | { readonly kind: 'confirm-first' }
  | { readonly kind: 'residents-only' }
  /** This browser's votes belong to somebody who signed in; they go on there. */
  | { readonly kind: 'sign-in-again' }
  /** The database is away or too slow; nothing is known to be recorded. */
  | { readonly kind: 'try-again' }

export interface Source {
  readonly title: string
  readonly url: string | null
}

/** A statement of up to this many characters is easiest to agree or disagree with. */
export const idealStatementLength = 140
export const longestStatement = 280
