import type { CheckAnswer, CheckOutcome } from '../vocabulary.ts'

export type CheckCounts = Readonly<Record<CheckAnswer, number>>

/** With fewer answers than this nothing is said to be noticed or not. */
export const fewestAnswers = 3

/** What an asking came to: who cannot tell counts for neither side. A clear no is more than half of those who can tell. */
export function decideCheck({ yes, partly, no }: CheckCounts): CheckOutcome {
  const told = yes + partly + no
  if (told < fewestAnswers) return 'too-few'
  if (no * 2 > told) return 'not-yet'
  return yes * 2 > told ? 'better' : 'mixed'
}

/** Whether it is a no whatever those say who have not answered yet: then nobody has to wait for the last day. */
export function isAlreadyNo(counts: CheckCounts, asked: number): boolean {
  const waiting = asked - counts.yes - counts.partly - counts.no - counts['cannot-tell']
  return counts.no >= fewestAnswers && counts.no * 2 > counts.yes + counts.partly + counts.no + waiting
}
