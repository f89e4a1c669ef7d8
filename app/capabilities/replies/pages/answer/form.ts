import { z } from 'zod'
import { promiseOf, promiseShape } from '#capabilities/commitments/index.ts'
import type { FormProblem } from '#platform/web/form.ts'
import { saysYes } from '../../rules/says-yes.ts'
import { answers } from '../../vocabulary.ts'
import { optional } from '../plain-words.ts'

const raw = z.strictObject({
  answer: z.enum(answers).optional().catch(undefined),
  words: optional(4_000, 'words-long'),
  team: z.string().max(40).default(''),
  seen: z.string().max(40),
  promise: z.enum(['now', 'not-yet']).optional().catch(undefined),
  because: optional(600, 'because-long'),
  ...promiseShape,
})
type Raw = z.infer<typeof raw>

/** Everything that is wrong is said at once, in the order of the page. */
export const answerForm = raw.transform((form, context) => {
  const { promise, problems } = saysYes(form.answer) ? promiseIn(form) : nothing
  for (const { name, key } of [...problemsOf(form), ...problems])
    context.addIssue({ code: 'custom', path: [name], message: key })
  const { answer, words, team, seen } = form
  /** `typed`: to be shown again. */
  return answer ? { answer, words, team, seen, promise, typed: form } : z.NEVER
})

export type AnswerFields = z.infer<typeof answerForm>

function problemsOf({ answer, words, team }: Raw): FormProblem[] {
  const problems: FormProblem[] = []
  if (!answer) problems.push({ name: 'answer', key: 'answer-missing' })
  if (answer === 'not-ours' && !z.uuid().safeParse(team).success) problems.push({ name: 'team', key: 'team-missing' })
  if (words === '') problems.push({ name: 'words', key: 'words-missing' })
  return problems
}

const nothing = { promise: undefined, problems: [] }

function promiseIn(form: Raw) {
  const { promise: when, because } = form
  if (when === 'now') {
    const { promise, problems } = promiseOf(form)
    return { promise: { words: promise }, problems }
  }
  if (!when) return { promise: undefined, problems: [{ name: 'promise', key: 'promise-missing' }] }
  const problems = because === '' ? [{ name: 'because', key: 'because-missing' }] : []
  return { promise: { notYetBecause: because }, problems }
}
