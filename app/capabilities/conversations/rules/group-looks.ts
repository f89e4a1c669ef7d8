/** The outlines and colours there are for groups, in the order of their letters. */
export const looks = ['A', 'B', 'C', 'D', 'E', 'F'] as const
export type Look = (typeof looks)[number]

/**
 * An outline and colour for each group's letter. A letter keeps its look; a letter after F takes that of the letter six
 * before, or the next free one where another group has that.
 */
export function looksOf(names: readonly string[]): ReadonlyMap<string, Look> {
  const taken = new Set<Look>()
  const pairs = [...names].sort().map((name) => {
    const start = Math.max(0, name.charCodeAt(0) - 65) % looks.length
    const order = looks.map((_, k) => looks[(start + k) % looks.length]!)
    const look = order.find((each) => !taken.has(each)) ?? order[0]!
    taken.add(look)
    return [name, look] as const
  })
  return new Map(pairs)
}
