import { type FormProblem, problemTexts } from '#platform/web/form.ts'
import type { FieldErrors } from '#ui/field.ts'
import type { DraftProblem } from '../../rules/problems-of-draft.ts'
import type { FacilitateTexts } from '../../texts/facilitate/en.ts'

const order = [
  'question',
  'askedBy',
  'promise',
  'background',
  'sources',
  'statements',
  'admits',
  'moderation',
  'look',
  'closes',
  'matter',
  'slug',
]

/** What is wrong in words, one problem a field, in the order of the page. */
export function errorsOf(
  found: { readonly draft: readonly DraftProblem[]; readonly form?: readonly FormProblem[] },
  texts: FacilitateTexts['make'],
): FieldErrors {
  const ofDraft = found.draft.map((problem) => ({ name: problem.field, message: messageOf(problem, texts) }))
  const ofForm = problemTexts(found.form ?? [], texts.errors, texts.error)
  const first = new Map([...ofDraft, ...ofForm].reverse().map((error) => [error.name, error]))
  return [...first.values()].sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name))
}

const messageOf = ({ key, text = '' }: DraftProblem, texts: FacilitateTexts['make']): string =>
  texts.statementErrors[key]?.(text) ?? texts.errors[key] ?? texts.error
