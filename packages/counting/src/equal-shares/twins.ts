import type { Support } from './support.ts'

/** For each project the first one with the same cost and the same supporters with the same utilities (itself, if none). */
export function twinsOf(support: Support): Int32Array {
  const { projects, costs, start, supporters, utilities } = support
  const firsts = new Map<string, number[]>()
  return Int32Array.from({ length: projects }, (_, p) => {
    const key = `${costs[p]} ${start[p + 1]! - start[p]!} ${supporters[p]} ${utilities[p]}`
    const known = firsts.get(key) ?? []
    const twin = known.find((q) => isSame(support, p, q))
    if (twin === undefined) firsts.set(key, [...known, p])
    return twin ?? p
  })
}

function isSame({ start, row, each }: Support, p: number, q: number): boolean {
  const [from, other] = [start[p]!, start[q]!]
  for (let k = 0; k < start[p + 1]! - from; k++)
    if (row[from + k] !== row[other + k] || each[from + k] !== each[other + k]) return false
  return true
}
