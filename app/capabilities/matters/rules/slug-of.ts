const longest = 60

/** Words that are pages beside the matters themselves. */
const taken = new Set(['new'])

/** The part of an address made from a title: `Should we run our library?` gives `should-we-run-our-library`. */
export function slugOf(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[’']/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
  if (plain === '' || taken.has(plain)) return plain === '' ? 'matter' : `${plain}-matter`
  if (plain.length <= longest) return plain
  const cut = plain.slice(0, longest + 1)
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 20)).replaceAll(/-+$/g, '')
}
