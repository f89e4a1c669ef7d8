import { shortSlug } from '#platform/short-slug.ts'

/** The address of a conversation: `What would make our high street better?` gives `make-high-street-better`. */
export function slugOfQuestion(question: string): string {
  const slug = shortSlug(question)
  return slug.length < 2 ? 'conversation' : slug
}

/** What may stand in an address: 2 to 60 small letters, figures and single hyphens. */
export const isSlug = (text: string): boolean =>
  /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length >= 2 && text.length <= 60
