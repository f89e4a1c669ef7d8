import type { BallotDraft } from './ballot-draft.ts'

/** One line without odd spaces, control characters or signs that turn the direction of writing. */
export const tidyLine = (text: string): string =>
  text
    .normalize('NFC')
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Zs}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replaceAll(/[\u202A-\u202E\u2066-\u2069]/g, '')
    .trim()

/** Paragraphs apart by one empty line; a single line break stays. */
export const tidyParagraphs = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .split('\n')
    .map(tidyLine)
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()

const tidyOrNull = (text: string | null): string | null => (text === null ? null : tidyLine(text) || null)

/** The same draft as it is kept. */
export const tidyBallot = (draft: BallotDraft): BallotDraft => ({
  ...draft,
  question: tidyLine(draft.question),
  background: tidyParagraphs(draft.background),
  askedBy: tidyLine(draft.askedBy),
  promise: tidyParagraphs(draft.promise),
  options: draft.options.map((option) => ({
    ...option,
    title: tidyLine(option.title),
    summary: tidyParagraphs(option.summary),
    district: tidyOrNull(option.district),
    bestOf: tidyOrNull(option.bestOf),
  })),
})
