import { z } from 'zod'
import { tidyParagraphs } from '#platform/tidy-text.ts'
import { longestNote, mostAtOnce } from '../../acts/decide-statements.ts'
import { type Decision, moderationReasons } from '../../rules/moderation-reasons.ts'
import type { StatementId } from '../../vocabulary.ts'

export const shownStates = ['waiting', 'published', 'rejected'] as const

const id = z.uuid()
const ids = z.array(id).max(mostAtOnce, 'too-many')

/** One press: `publish:id,id` or `reject:id:reason`. */
const onePress = z
  .string()
  .max(40 * mostAtOnce, 'too-many')
  .transform((text, context) => {
    const [kind, list = '', reason] = text.split(':')
    const parsed = z
      .discriminatedUnion('kind', [
        z.object({ kind: z.literal('publish'), statements: ids.min(1) }),
        z.object({ kind: z.literal('reject'), statements: ids.min(1), reason: z.enum(moderationReasons) }),
      ])
      .safeParse({ kind, statements: list.split(','), reason })
    if (parsed.success) return parsed.data
    context.addIssue({ code: 'custom', message: 'nothing-chosen' })
    return z.NEVER
  })

/** One form for all: boxes ticked and a decision, or one button pressed. `from` is what the list showed. */
export const decideForm = z.strictObject({
  from: z.enum(shownStates, { error: 'nothing-chosen' }),
  one: onePress.optional(),
  statements: z.union([ids, id.transform((one) => [one])]).default([]),
  decision: z.enum(['publish', 'reject']).optional(),
  reason: z.union([z.literal(''), z.enum(moderationReasons)]).default(''),
  note: z
    .string()
    .max(4 * longestNote, 'note-long')
    .default(''),
})

export type DecideForm = z.infer<typeof decideForm>

export type ReadDecision =
  | { readonly ok: true; readonly statements: readonly StatementId[]; readonly decision: Decision }
  | { readonly ok: false; readonly problems: readonly { readonly name: string; readonly key: string }[] }

export function readDecision(form: DecideForm): ReadDecision {
  if (form.one) {
    const statements = form.one.statements as StatementId[]
    const decision = form.one.kind === 'publish' ? publish : { ...form.one, note: '' }
    return { ok: true, statements, decision }
  }
  const { decision, reason, statements } = form
  const problems = [
    ...(statements.length === 0 ? [{ name: 'statements', key: 'nothing-chosen' }] : []),
    ...(decision === undefined ? [{ name: 'decision', key: 'decision-missing' }] : []),
    ...(decision === 'reject' && reason === '' ? [{ name: 'reason', key: 'reason-missing' }] : []),
  ]
  if (problems.length > 0) return { ok: false, problems }
  const chosen = statements as StatementId[]
  if (decision === 'publish' || reason === '') return { ok: true, statements: chosen, decision: publish }
  return { ok: true, statements: chosen, decision: { kind: 'reject', reason, note: tidyParagraphs(form.note) } }
}

const publish = { kind: 'publish' } as const
