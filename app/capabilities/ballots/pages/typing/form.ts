import { z } from 'zod'
import type { PaperTerms } from '../../rules/paper-terms.ts'
import type { Choices } from '../../vocabulary.ts'
import { wholeNumber } from '../paper-form.ts'
import { voteForm } from '../vote/form.ts'
import { type FilledIn, readVoteForm } from '../vote/read-form.ts'

/** A sheet as it is typed: its number, and what is marked or that it cannot be counted. */
export const sheetForm = voteForm
  .omit({ step: true })
  .extend({ sheet: wholeNumber, invalid: z.literal('yes').optional() })

export type SheetForm = z.infer<typeof sheetForm>

/** What a typed sheet says: an empty one is a paper too, and on paper nobody is asked again. */
export function readSheet(terms: PaperTerms, form: SheetForm): FilledIn {
  const read = readVoteForm(terms, form)
  const empty = read.choices === null ? emptyPaper(terms) : null
  return empty ? { choices: empty, problems: [] } : read
}

function emptyPaper({ type }: PaperTerms): Choices | null {
  if (type === 'yes-no') return { type, answer: 'abstain' }
  return type === 'choose-one' ? { type, option: null } : null
}
