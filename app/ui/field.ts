import type { ComponentChildren } from 'preact'
import type { Attributes } from './attributes.ts'

/** What is wrong with a form, in the order of its fields. A field finds its own by name. */
export type FieldErrors = readonly { readonly name: string; readonly message: string }[]

/** What somebody typed, shown again beside what is wrong with it. */
export type Typed = Readonly<Record<string, string | readonly string[] | undefined>>

export type HeadingSize = 's' | 'm' | 'l' | 'xl'

/** What every field with a label has. Its id is its name. */
export interface FieldProps {
  readonly name: string
  readonly label: ComponentChildren
  readonly labelSize?: HeadingSize | undefined
  readonly labelClass?: string | undefined
  readonly isPageHeading?: boolean | undefined
  readonly hint?: ComponentChildren
  readonly errors?: FieldErrors | undefined
  readonly typed?: Typed | undefined
  readonly id?: string | undefined
  readonly class?: string | undefined
  readonly groupClass?: string | undefined
  readonly describedBy?: string | undefined
  readonly disabled?: boolean | undefined
  readonly attributes?: Attributes | undefined
}

export const idOf = (name: string): string => name.replaceAll(/\s+/g, '-')

/** The message for a field. A list's entries (`topics.0`) are shown at the list. */
export const errorFor = (errors: FieldErrors | undefined, name: string): string | undefined =>
  errors?.find((error) => error.name === name || error.name.startsWith(`${name}.`))?.message

/** The text to show in a field: what was typed, else what it starts with. */
export function typedText(typed: Typed | undefined, name: string, start?: string | number | null): string | undefined {
  const text = typed?.[name]
  if (typeof text === 'string') return text
  return text?.[0] ?? (typed || start === null || start === undefined ? undefined : String(start))
}

/** The choices to show as made: what was sent, else what it starts with. */
export function typedList(typed: Typed | undefined, name: string, start: readonly string[] = []): readonly string[] {
  if (!typed) return start
  const sent = typed[name] ?? []
  return typeof sent === 'string' ? [sent] : sent
}

/** Ids of what describes a field, as `aria-describedby` wants them. */
export function describedByOf(
  ids: readonly (string | number | bigint | boolean | null | undefined)[],
): string | undefined {
  const all = ids.filter(Boolean).join(' ')
  return all === '' ? undefined : all
}
