import type { Id } from '#platform/ids.ts'

/** Types and constants of commitments that others may name. */
export type CommitmentId = Id<'commitment'>
export type MilestoneId = Id<'milestone'>
export type CheckId = Id<'check'>

/**
 * `open`: promised and being done; `reported-done`: its owner says it is done and residents are being asked; `done`: residents were asked
 * twice and did not say no; `given-up`: will not be done, with the reason.
 */
export const commitmentStates = ['open', 'reported-done', 'done', 'given-up'] as const
export type CommitmentState = (typeof commitmentStates)[number]

/** What somebody who is asked can answer to “is it really better?”. */
export const checkAnswers = ['yes', 'partly', 'no', 'cannot-tell'] as const
export type CheckAnswer = (typeof checkAnswers)[number]

/** When residents are asked: when it is reported done, and again four weeks later. */
export const checkRounds = ['at-done', 'four-weeks'] as const
export type CheckRound = (typeof checkRounds)[number]

/** What an asking came to. `not-yet` is a clear no and opens the commitment again. */
export const checkOutcomes = ['better', 'not-yet', 'mixed', 'too-few'] as const
export type CheckOutcome = (typeof checkOutcomes)[number]

/** Kinds of report on a commitment, in its story. */
export const reportKinds = ['progress', 'done', 'reopened', 'given-up'] as const
export type ReportKind = (typeof reportKinds)[number]

/** Parts that somebody can have in a matter: the responsibility map. */
export const responsibilityParts = ['decides', 'delivers', 'oversees', 'is-consulted', 'is-told'] as const
export type ResponsibilityPart = (typeof responsibilityParts)[number]
