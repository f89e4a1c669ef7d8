/** Extra attributes for a component's main element, such as `data-…` for an island. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>

/** Joins class names, leaving out what is not set. */
export function classes(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}
