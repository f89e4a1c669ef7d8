import { agreementOf, meetings } from '../src/default/overlap-of-groupings.ts'

/** Adjusted Rand index over persons who have a group (0 or more) in both. */
export function ariOf(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const size = { rows: most(a) + 1, columns: most(b) + 1 }
  return size.rows === 0 || size.columns === 0 ? 1 : agreementOf(meetings(a, b, size), size.columns)
}

function most(groups: ArrayLike<number>): number {
  let highest = -1
  for (let i = 0; i < groups.length; i++) if (groups[i]! > highest) highest = groups[i]!
  return highest
}

/** Area under the curve of a score that should be higher where `isYes`. Ties count half. */
export function aucOf(score: readonly number[], isYes: readonly boolean[]): number {
  const order = score.map((_, k) => k).sort((a, b) => score[a]! - score[b]!)
  let ranks = 0
  let yes = 0
  for (let from = 0; from < order.length; ) {
    let to = from
    while (to < order.length && score[order[to]!] === score[order[from]!]) to++
    for (let k = from; k < to; k++)
      if (isYes[order[k]!]) {
        ranks += (from + to + 1) / 2
        yes++
      }
    from = to
  }
  return (ranks - (yes * (yes + 1)) / 2) / (yes * (order.length - yes))
}
