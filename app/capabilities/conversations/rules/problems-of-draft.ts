import type { Admission, Moderation, Source } from '../vocabulary.ts'
import { isSlug } from './slug-of-question.ts'
import { problemOfStatement, saysTheSame } from './statement-text.ts'

/** What its makers decide about a conversation before it opens. Texts are tidied already. */
export interface ConversationDraft {
  readonly question: string
  /** Plain text; an empty line starts a new paragraph. */
  readonly background: string
  readonly sources: readonly Source[]
  /** Seed statements, in the order in which they are listed. */
  readonly statements: readonly string[]
  /** Who asks, in public words, and what they will do with what comes out. */
  readonly askedBy: string
  readonly promise: string
  readonly admits: Admission
  readonly moderation: Moderation
  /** By when a new statement is looked at, as the makers promise. */
  readonly lookWithinHours: number
  readonly closesAt: Date | null
  readonly asksAge: boolean
  readonly asksPlace: boolean
}

/** A draft may be saved half done; it may not hold what could never be published. */
export interface DraftProblem {
  readonly field:
    | 'question'
    | 'background'
    | 'sources'
    | 'statements'
    | 'askedBy'
    | 'promise'
    | 'look'
    | 'closes'
    | 'slug'
  /** Key of the page's catalogue of errors. */
  readonly key: string
  /** The statement that does not do. */
  readonly text?: string
}

export const limits = {
  question: 200,
  background: 6000,
  sources: 20,
  statements: 200,
  askedBy: 200,
  promise: 1000,
} as const
export const fewestSeeds = 5

/** Everything that is wrong, in the order of the form. */
export function problemsOfDraft(draft: ConversationDraft, at: Date): readonly DraftProblem[] {
  const { question, background, sources, askedBy, promise, lookWithinHours, closesAt } = draft
  return [
    ...(question === '' ? [{ field: 'question', key: 'question-missing' } as const] : []),
    ...(question !== '' && lengthOf(question) < 10 ? [{ field: 'question', key: 'question-short' } as const] : []),
    ...tooLong('question', question),
    ...tooLong('background', background),
    ...(sources.length > limits.sources ? [{ field: 'sources', key: 'sources-long' } as const] : []),
    ...problemsOfStatements(draft.statements),
    ...(askedBy === '' ? [{ field: 'askedBy', key: 'askedBy-missing' } as const] : tooLong('askedBy', askedBy)),
    ...tooLong('promise', promise),
    ...(lookWithinHours >= 1 && lookWithinHours <= 336 ? [] : [{ field: 'look', key: 'look-wrong' } as const]),
    ...(closesAt && closesAt <= at ? [{ field: 'closes', key: 'date-past' } as const] : []),
  ]
}

/** What is wrong with an address that somebody chose. */
export const problemsOfSlug = (slug: string): readonly DraftProblem[] =>
  isSlug(slug) ? [] : [{ field: 'slug', key: 'slug-wrong' }]

/** The first statement that does not do; one at a time, because they are in one field. */
export function problemsOfStatements(
  statements: readonly string[],
  existing: readonly string[] = [],
): readonly DraftProblem[] {
  if (statements.length > limits.statements) return [{ field: 'statements', key: 'statements-many' }]
  for (const [k, text] of statements.entries()) {
    const problem = problemOfStatement(text)
    if (problem) return [{ field: 'statements', key: `statement-${problem}`, text }]
    const before = [...existing, ...statements.slice(0, k)]
    if (before.some((other) => saysTheSame(other, text))) return [{ field: 'statements', key: 'statement-twice', text }]
  }
  return []
}

export interface OpenChange {
  readonly background: string
  readonly sources: readonly Source[]
  readonly closesAt: Date | null
  readonly moreStatements: readonly string[]
}

/** What may not be changed once people vote: the last day moves later only, and nobody's statement is said again. */
export function problemsOfChange(
  change: OpenChange,
  now: { readonly closesAt: Date | null; readonly existing: readonly string[]; readonly at: Date },
): readonly DraftProblem[] {
  const { background, sources, closesAt, moreStatements } = change
  const isSooner = closesAt !== null && now.closesAt !== null && closesAt < now.closesAt
  return [
    ...tooLong('background', background),
    ...(sources.length > limits.sources ? [{ field: 'sources', key: 'sources-long' } as const] : []),
    ...problemsOfStatements(moreStatements, now.existing),
    ...(closesAt && closesAt <= now.at ? [{ field: 'closes', key: 'date-past' } as const] : []),
    ...(isSooner && closesAt > now.at ? [{ field: 'closes', key: 'date-sooner' } as const] : []),
  ]
}

function tooLong(field: 'question' | 'background' | 'askedBy' | 'promise', text: string): readonly DraftProblem[] {
  return lengthOf(text) > limits[field] ? [{ field, key: `${field}-long` }] : []
}

const lengthOf = (text: string): number => [...text].length
