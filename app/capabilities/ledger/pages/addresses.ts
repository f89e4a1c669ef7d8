export const recordPath = '/record'
export const recordLinesPath = '/record.jsonl'
export const recordHeadPath = '/record/head'
export const entryPath = (seq: number) => `/record/entries/${seq}`

/** Where somebody can read more about what an entry speaks of, as far as its facts say. */
export function aboutPath(kind: string, slug: unknown): string | null {
  if (typeof slug !== 'string') return null
  if (kind.startsWith('matter-')) return `/matters/${slug}`
  if (kind.startsWith('ballot-')) return `/ballots/${slug}`
  return kind.startsWith('conversation-') ? `/c/${slug}` : null
}

export function recordAddress(which: {
  readonly kind?: string | undefined
  readonly subject?: string | undefined
  readonly before?: number | undefined
  readonly after?: number | undefined
}): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(which)) if (value !== undefined) query.set(name, String(value))
  return query.size > 0 ? `${recordPath}?${query}` : recordPath
}
