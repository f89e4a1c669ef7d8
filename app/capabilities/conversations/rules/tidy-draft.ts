import { tidyLine, tidyParagraphs } from '#platform/tidy-text.ts'
import type { ConversationDraft } from './problems-of-draft.ts'

/** The same draft as it is kept: single lines without odd characters, paragraphs apart by one empty line, no empty lines among statements. */
export const tidyDraft = (draft: ConversationDraft): ConversationDraft => ({
  question: tidyLine(draft.question),
  background: tidyParagraphs(draft.background),
  sources: draft.sources.map(({ title, url }) => ({ title: tidyLine(title), url })),
  statements: draft.statements.map(tidyLine).filter((text) => text !== ''),
  askedBy: tidyLine(draft.askedBy),
  promise: tidyParagraphs(draft.promise),
  admits: draft.admits,
  moderation: draft.moderation,
  lookWithinHours: draft.lookWithinHours,
  closesAt: draft.closesAt,
  asksAge: draft.asksAge,
  asksPlace: draft.asksPlace,
})
