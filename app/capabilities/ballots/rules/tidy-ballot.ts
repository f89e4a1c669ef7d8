import { tidyLine, tidyParagraphs } from '#platform/tidy-text.ts'
import type { BallotDraft } from './ballot-draft.ts'

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
