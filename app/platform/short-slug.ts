const longest = 36

/** Words that say nothing of what a question is about. */
const light = new Set(
  `a about all an and are as at be by can could do does for from get go have how i if in is it its like may more most much
  my of on or our shall should so some that the their there these they this to want was we what when where which who why
  will with would you your`.split(/\s+/),
)

const words = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[’'‘]/g, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean)

/**
 * A short address that people can type, of the words that say what a question is about: `Which projects should we fund?` gives
 * `projects-fund`. May be empty, or one letter, where the question has nothing to make one of.
 */
export function shortSlug(question: string): string {
  const all = words(question)
  const heavy = all.filter((word) => !light.has(word))
  let slug = ''
  for (const word of heavy.length > 0 ? heavy : all) {
    const next = slug === '' ? word.slice(0, longest) : `${slug}-${word}`
    if (next.length > longest) break
    slug = next
  }
  return slug
}
