import type { AddItem, MatterId } from '#capabilities/matters/index.ts'

/** Where people take part. A conversation keeps this address once it is open. */
export const hrefOfConversation = (slug: string): string => `/c/${slug}`

/** Where a published statement is shown among the others. */
export const hrefOfStatement = (slug: string, statement: string): string =>
  `/c/${slug}/statements#statement-${statement}`

export interface Hangs {
  readonly slug: string
  readonly matter: string
}

/** A published statement as an item of its matter's thread. */
export const itemOfStatement = (
  { slug, matter }: Hangs,
  statement: { readonly id: string; readonly text: string },
): AddItem => ({
  itemId: statement.id,
  matterId: matter as MatterId,
  kind: 'statement',
  title: statement.text,
  href: hrefOfStatement(slug, statement.id),
})
