import type { Id } from '#platform/ids.ts'

export type MatterId = Id<'matter'>
export type StepId = Id<'step'>
/** The id of the thing itself: a statement's, a conversation's, a promise's. */
export type ItemId = Id<'item'>

/** A draft is seen only by those who look after matters; to everyone else it does not exist. */
export type MatterState = 'draft' | 'open' | 'decided' | 'closed'
export const publicMatterStates = ['open', 'decided', 'closed'] as const satisfies readonly MatterState[]

/** The kinds of work of a matter, in the order in which they usually come. */
export const stepKinds = ['listen', 'propose', 'weigh', 'decide', 'oversee', 'do', 'report-back'] as const
export type StepKind = (typeof stepKinds)[number]

export type StepState = 'draft' | 'planned' | 'open' | 'closed' | 'cancelled'

/** `waiting` and `hidden` are not public. */
export type ItemState = 'waiting' | 'open' | 'answered' | 'done' | 'withdrawn' | 'hidden'
export const publicItemStates = ['open', 'answered', 'done', 'withdrawn'] as const satisfies readonly ItemState[]

/** How the later item came of the earlier one. */
export type LinkKind = 'grew-from' | 'merged-into' | 'split-from' | 'replaced-by' | 'answered-by'

export const howOften = ['at-once', 'daily', 'weekly'] as const
export type HowOften = (typeof howOften)[number]

/** How often somebody wants letters about what they said themselves; `quiet`: on their page only. */
export const ownWishes = [...howOften, 'quiet'] as const
export type OwnWish = (typeof ownWishes)[number]

/** Whose eyes: `published` leaves out drafts and whatever hangs on them; some see the drafts about certain places. */
export type Sees = 'published' | 'drafts-too' | { readonly draftsAbout: readonly string[] }
