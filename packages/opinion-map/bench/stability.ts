import type { OpinionMap } from '../src/contract.ts'
import { mean } from './measure.ts'
import { ariOf } from './score-groups.ts'

export interface Stability {
  readonly ari: number
  readonly sameCount: number
  /** People shown at 90 % confidence or more over all runs, and those of them who kept their group. */
  readonly sure: number
  readonly sureKept: number
}

/** How the groups of a full map fare in maps of the same conversation with something left out. */
export function stabilityOf(full: OpinionMap, others: readonly OpinionMap[]): Stability {
  const aris: number[] = []
  let same = 0
  let sure = 0
  let sureKept = 0
  for (const map of others) {
    aris.push(ariOf(full.people.group, map.people.group))
    if (map.groups.length === full.groups.length) same++
    const kept = keptOf(full, map)
    sure += kept.sure
    sureKept += kept.kept
  }
  return { ari: mean(aris), sameCount: same / others.length, sure, sureKept }
}

/** Of those shown at 90 % or more: how many are in the group that most of their group went to. */
function keptOf(full: OpinionMap, map: OpinionMap): { sure: number; kept: number } {
  const went = full.groups.map(() => new Map<number, number>())
  const each = (take: (i: number, from: number, to: number) => void) => {
    for (let i = 0; i < full.people.group.length; i++) {
      const [from, to] = [full.people.group[i]!, map.people.group[i]!]
      if (from >= 0 && to >= 0) take(i, from, to)
    }
  }
  each((_, from, to) => went[from]!.set(to, (went[from]!.get(to) ?? 0) + 1))
  const mostly = went.map((to) => [...to].sort((a, b) => b[1] - a[1])[0]?.[0] ?? -1)
  let sure = 0
  let kept = 0
  each((i, from, to) => {
    if (full.people.confidence[i]! < 0.9) return
    sure++
    if (mostly[from] === to) kept++
  })
  return { sure, kept }
}
