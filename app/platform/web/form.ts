import type { z } from 'zod'

/** One thing that is wrong with a form: the field's name and a key of the page's catalogue of errors. */
export interface FormProblem {
  readonly name: string
  readonly key: string
}

/** What somebody typed, as text, to show again beside what is wrong with it. */
export type Typed = Readonly<Record<string, string | readonly string[] | undefined>>

export type ParsedForm<Value> =
  | { readonly ok: true; readonly value: Value; readonly typed: Typed }
  | {
      readonly ok: false
      readonly problems: readonly FormProblem[]
      readonly typed: Typed
      readonly isMalformed: boolean
    }

/** `isMalformed`: fields that the form does not have, or of the wrong type; no browser of ours sends that. */
export function parseForm<Schema extends z.ZodType>(schema: Schema, body: unknown): ParsedForm<z.infer<Schema>> {
  const clean = withoutUnprintable(body)
  const typed = typedOf(clean)
  const parsed = schema.safeParse(clean ?? {})
  if (parsed.success) return { ok: true, value: parsed.data, typed }
  const problems = parsed.error.issues.map((issue) => ({ name: issue.path.join('.'), key: issue.message }))
  return { ok: false, problems, typed, isMalformed: parsed.error.issues.some(isNotOfTheForm) }
}

const unprintable = /[^\P{Cc}\n\r\t]/gu

/** What came, without characters that no page can show and no database keeps; halves of characters made whole. */
export function withoutUnprintable(sent: unknown): unknown {
  if (typeof sent === 'string') return sent.toWellFormed().replaceAll(unprintable, '')
  if (Array.isArray(sent)) return sent.map(withoutUnprintable)
  if (typeof sent !== 'object' || sent === null) return sent
  return Object.fromEntries(Object.entries(sent).map(([name, value]) => [name, withoutUnprintable(value)]))
}

const isNotOfTheForm = (issue: z.core.$ZodIssue) => issue.code === 'unrecognized_keys'

function typedOf(body: unknown): Typed {
  if (typeof body !== 'object' || body === null) return {}
  return Object.fromEntries(Object.entries(body).filter(([, value]) => typeof value === 'string' || isTexts(value)))
}

const isTexts = (value: unknown) => Array.isArray(value) && value.every((each) => typeof each === 'string')

/** The text of each problem from a page's catalogue; an unknown key is a mistake of ours and is shown as `fallback`. */
export function problemTexts(
  problems: readonly FormProblem[],
  texts: Readonly<Record<string, string>>,
  fallback: string,
): readonly { readonly name: string; readonly message: string }[] {
  const seen = new Set<string>()
  return problems
    .filter(({ name }) => !seen.has(name) && seen.add(name))
    .map(({ name, key }) => ({ name, message: texts[key] ?? fallback }))
}
