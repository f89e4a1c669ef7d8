import type { Id } from '#platform/ids.ts'

export type ProposalId = Id<'proposal'>
export type ArgumentId = Id<'argument'>
export type SuggestionId = Id<'suggestion'>
export type CostingId = Id<'costing'>
export type DraftId = Id<'draft'>
export type PhotoId = Id<'photo'>
export type ModerationId = Id<'moderation'>

/** Where a proposal stands. None hides a refusal, and none comes without a sentence that explains it. */
export const proposalStates = [
  'open',
  'being-costed',
  'on-ballot',
  'agreed',
  'being-done',
  'done',
  'partly-done',
  'not-done',
  'withdrawn',
] as const
export type ProposalState = (typeof proposalStates)[number]

/** Held: looked at before it is shown. Hidden: taken down. Only what is published is public. */
export type Shown = 'published' | 'held' | 'hidden'

export const sides = ['for', 'against'] as const
export type Side = (typeof sides)[number]

/** The role in which somebody offered it, as everyone may read it. */
export const authorRoles = ['resident', 'confirmed', 'facilitator', 'officer', 'councillor', 'administrator'] as const
export type AuthorRole = (typeof authorRoles)[number]

export const feasibilities = ['yes', 'in-part', 'no'] as const
export type Feasibility = (typeof feasibilities)[number]

export type CostingState = 'asked' | 'working' | 'with-author' | 'published' | 'ended'
export type SuggestionKind = 'merge' | 'split'
export type SupportWay = 'given' | 'taken-back' | 'came-by-merge' | 'came-by-split' | 'moved' | 'kept'
