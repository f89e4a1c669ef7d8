import { shortSlug } from '#platform/short-slug.ts'

/** Last parts of addresses that are pages of their own. */
const taken = new Set(['new', 'import', 'record-format', 'paper', 'codes'])

/** The address of a ballot, made from its question. */
export function slugOfQuestion(question: string): string {
  const slug = shortSlug(question)
  return slug.length < 2 || taken.has(slug) ? `ballot-${slug}`.replace(/-$/, '') : slug
}
