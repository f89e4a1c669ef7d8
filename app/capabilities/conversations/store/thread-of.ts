import type { AddItem, MatterId } from '#capabilities/matters/index.ts'

/** Where people take part. A conversation keeps this address once it is open. */
export const hrefOfConversation = (slug: string): string => `/c/${slug}`

/** Where its result is shown, while it is open and after. */
export const hrefOfResults = (slug: string): string => `/c/${slug}/results`

/** Where somebody sees what became of what they said. */
export const hrefOfMine = (slug: string): string => `/c/${slug}/mine`

/** Where a published statement is shown among the others. */
export const hrefOfStatement = (slug: string, statement: string): string =>
  `/c/${slug}/statements#statement-${statement}`

/** Where somebody ends letters about what they said or took part in, without signing in. */
export const hrefOfNoLetters = (person: string, key: string): string => `/conversations/no-letters/${person}/${key}`

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
