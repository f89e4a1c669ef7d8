import type { ConversationDraft } from './problems-of-draft.ts'
import { tidyStatement } from './statement-text.ts'

/** The same draft as it is kept: single lines without odd characters, paragraphs apart by one empty line, no empty lines among statements. */
export const tidyDraft = (draft: ConversationDraft): ConversationDraft => ({
  question: tidyStatement(draft.question),
  background: tidyParagraphs(draft.background),
  sources: draft.sources.map(({ title, url }) => ({ title: tidyStatement(title), url })),
  statements: draft.statements.map(tidyStatement).filter((text) => text !== ''),
  askedBy: tidyStatement(draft.askedBy),
  promise: tidyParagraphs(draft.promise),
  admits: draft.admits,
  moderation: draft.moderation,
  lookWithinHours: draft.lookWithinHours,
  closesAt: draft.closesAt,
  asksAge: draft.asksAge,
  asksPlace: draft.asksPlace,
})

/** Paragraphs apart by one empty line; a single line break stays. */
export const tidyParagraphs = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .split('\n')
    .map(tidyStatement)
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
