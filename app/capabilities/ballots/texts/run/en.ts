import { letters } from './en/letters.ts'

/** Everything about making and running a ballot, and about a ballot as everyone sees it. */
export const runEn = { letters }

export type RunTexts = typeof runEn
