/** Texts that say nearly the same, for a moderator to decide on together. */
export interface LookAlikeGroup {
  /** Positions in the list given, ascending; one alone is a group of one. */
  readonly members: readonly number[]
}

/** How alike two texts must be (share of trigrams in common) to stand in one group. */
const alikeFrom = 0.45

/**
 * Puts texts that share many trigrams into groups: two texts are alike when the trigrams they share are at least 45 % of
 * all they have. Groups are what is linked by being alike, in order of their first member. The same texts in the same order
 * always give the same groups.
 */
export function groupLookAlikes(texts: readonly string[]): readonly LookAlikeGroup[] {
  const sets = texts.map(trigramsOf)
  const leader = texts.map((_, k) => k)
  const find = (k: number): number => (leader[k] === k ? k : find(leader[k]!))
  for (const [a, b] of alikePairs(sets)) {
    const [first, second] = [find(a), find(b)].sort((x, y) => x - y)
    leader[second!] = first!
  }
  const groups = new Map<number, number[]>()
  texts.forEach((_, k) => {
    const first = find(k)
    groups.set(first, [...(groups.get(first) ?? []), k])
  })
  return [...groups.values()].map((members) => ({ members }))
}

/** The share of trigrams in common, 0 to 1 (Jaccard index), as PostgreSQL's pg_trgm counts them: words padded with blanks. */
export function likeness(a: string, b: string): number {
  return shareOf(trigramsOf(a), trigramsOf(b))
}

function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0
  for (const each of a) if (b.has(each)) common++
  const all = a.size + b.size - common
  return all === 0 ? 0 : common / all
}

function trigramsOf(text: string): ReadonlySet<string> {
  const words =
    text
      .toLowerCase()
      .normalize('NFKC')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(words.flatMap((word) => trigramsOfWord(`  ${word} `)))
}

const trigramsOfWord = (word: string): string[] =>
  Array.from({ length: word.length - 2 }, (_, k) => word.slice(k, k + 3))

/** Only texts that share a rare trigram are compared, so that thousands of statements take milliseconds. */
function alikePairs(sets: readonly ReadonlySet<string>[]): (readonly [number, number])[] {
  const holders = new Map<string, number[]>()
  const pairs: [number, number][] = []
  sets.forEach((set, k) => {
    const met = new Set<number>()
    for (const trigram of set) {
      const before = holders.get(trigram) ?? []
      if (before.length < 200) for (const other of before) met.add(other)
      holders.set(trigram, [...before.slice(-199), k])
    }
    for (const other of met) if (shareOf(set, sets[other]!) >= alikeFrom) pairs.push([other, k])
  })
  return pairs
}
