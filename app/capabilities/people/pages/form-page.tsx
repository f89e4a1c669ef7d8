import type { ComponentChildren } from 'preact'
import { type Answer, page } from '#platform/web/answer.ts'
import { type FormProblem, problemTexts, type Typed } from '#platform/web/form.ts'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { FieldErrors } from '#ui/field.ts'
import { textsFor } from '../texts/texts.ts'

/** What a form shows again: what is wrong, and what was typed. Nothing at the first look. */
export interface Again {
  readonly errors: FieldErrors
  readonly typed?: Typed
}

export const firstLook: Again = { errors: [] }

/** One column, as wide as reads well. */
export const Column = ({ children }: { readonly children: ComponentChildren }) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">{children}</div>
  </div>
)

/** A page with one form: what is wrong, the heading, the rest. */
export const FormPage = (props: {
  readonly heading: string
  readonly again?: Again
  readonly children: ComponentChildren
}) => (
  <Column>
    <ErrorSummary errors={props.again?.errors} />
    <h1 class="govuk-heading-l">{props.heading}</h1>
    {props.children}
  </Column>
)

/** A page that may have errors: 422 when it has. */
export const formAnswer = (
  title: string,
  body: ComponentChildren,
  again: Again,
  islands: readonly string[] = [],
): Answer => page(title, body, { islands, ...(again.errors.length > 0 ? { status: 422, hasErrors: true } : {}) })

/** The problems zod found, in this page's words. Passwords are never shown again. */
export function againOf(
  locale: string,
  problems: readonly FormProblem[],
  typed: Typed,
  texts: Readonly<Record<string, string>>,
): Again {
  const { password: _password, ...shown } = typed
  return { errors: problemTexts(problems, texts, textsFor(locale).signIn.fallbackError), typed: shown }
}

/** One problem found by an act. */
export const problemAt = (name: string, message: string, typed: Typed = {}): Again => ({
  errors: [{ name, message }],
  typed,
})

export const Paragraph = ({ children }: { readonly children: ComponentChildren }) => (
  <p class="govuk-body">{children}</p>
)

export const TextLink = ({ href, children }: { readonly href: string; readonly children: ComponentChildren }) => (
  <a class="govuk-link" href={href}>
    {children}
  </a>
)
