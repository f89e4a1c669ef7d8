/** What is read first may be this long. */
const longestLead = 240

export interface ShortenedBackground {
  /** One paragraph, or none. */
  readonly lead: string
  readonly rest: readonly string[]
}

/** The first sentences of a background, and the paragraphs that follow. Nothing is cut within a sentence. */
export function shortenBackground(background: string): ShortenedBackground {
  const [first = '', ...others] = background
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
  if (first.length <= longestLead) return { lead: first, rest: others }
  const sentences = first.split(/(?<=[.!?])\s+/)
  let taken = 1
  while (taken < sentences.length && sentences.slice(0, taken + 1).join(' ').length <= longestLead) taken++
  const after = sentences.slice(taken).join(' ')
  return { lead: sentences.slice(0, taken).join(' '), rest: after ? [after, ...others] : others }
}
