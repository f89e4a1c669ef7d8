/** A text before this one that says nearly the same. */
export interface Alike {
  /** Its position in the list given. */
  readonly at: number
  /** How alike the two are, 0 to 1. */
  readonly share: number
}

const alikeFrom = 0.4

/**
 * For each text, those before it that say nearly the same: two texts are alike when the trigrams they share weigh at least
 * 40 % of all they have. A trigram weighs less the more texts have it, so that words which everybody uses ("the library
 * should …") make nothing alike. The same texts in the same order always give the same answer.
 */
export function alikeBefore(texts: readonly string[]): readonly (readonly Alike[])[] {
  const { sets, weights } = weighed(texts.map(trigramsOf))
  const sums = sets.map((set) => set.reduce((sum, id) => sum + weights[id]!, 0))
  const holders: number[][] = weights.map(() => [])
  const common = new Float64Array(texts.length)
  return sets.map((set, k) => {
    common.fill(0, 0, k)
    for (const id of set) {
      for (const other of holders[id]!) common[other]! += weights[id]!
      holders[id]!.push(k)
    }
    const alike: Alike[] = []
    for (let at = 0; at < k; at++) {
      const share = common[at]! / (sums[at]! + sums[k]! - common[at]!)
      if (share >= alikeFrom) alike.push({ at, share })
    }
    return alike
  })
}

/** Puts each text to the first text of a group that it is most like; one alone is a group of one. Positions, ascending. */
export function groupLookAlikes(texts: readonly string[]): readonly (readonly number[])[] {
  const groups = new Map<number, number[]>()
  alikeBefore(texts).forEach((alike, k) => {
    const leaders = alike.filter(({ at }) => groups.has(at)).sort(mostAlikeFirst)
    const group = leaders[0] && groups.get(leaders[0].at)
    if (group) group.push(k)
    else groups.set(k, [k])
  })
  return [...groups.values()]
}

/** Of two as much alike the earlier. */
export const mostAlikeFirst = (a: Alike, b: Alike): number => b.share - a.share || a.at - b.at

/** The share of trigrams that two texts have in common, 0 to 1 (Jaccard index), all weighing the same: for two alone. */
export function likeness(a: string, b: string): number {
  const [first, second] = [trigramsOf(a), trigramsOf(b)]
  let common = 0
  for (const each of first) if (second.has(each)) common++
  const all = first.size + second.size - common
  return all === 0 ? 0 : common / all
}

/** Trigrams as numbers, and how much each of them weighs. */
function weighed(sets: readonly ReadonlySet<string>[]): {
  readonly sets: readonly (readonly number[])[]
  readonly weights: readonly number[]
} {
  const ids = new Map<string, number>()
  const holders: number[] = []
  const numbered = sets.map((set) =>
    [...set].map((trigram) => {
      const id = ids.get(trigram) ?? ids.size
      ids.set(trigram, id)
      holders[id] = (holders[id] ?? 0) + 1
      return id
    }),
  )
  return { sets: numbered, weights: holders.map((count) => Math.log(1 + sets.length / count)) }
}

/** As PostgreSQL's pg_trgm has them: small letters and figures, words padded with blanks. */
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
