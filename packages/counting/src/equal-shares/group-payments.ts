import type { Payment } from '../working/working.ts'

interface Payers {
  readonly amounts: Float64Array
  readonly times: Float64Array
  /** 1 paid all they had (which may be nothing), 0 paid in full. */
  readonly isPoor: Uint8Array
}

const mostGroups = 24

/** Papers that paid alike, put together; the many amounts of those who paid all they had, in ranges of equal size. */
export function groupPayments(
  { amounts, times, isPoor }: Payers,
  supporters: number,
): { payments: Payment[]; paidNothing: number } {
  const [full, all] = [new Map<number, number>(), new Map<number, number>()]
  let paidNothing = supporters
  for (let k = 0; k < amounts.length; k++) {
    if (amounts[k]! <= 0) continue
    paidNothing -= times[k]!
    const groups = isPoor[k] ? all : full
    groups.set(amounts[k]!, (groups.get(amounts[k]!) ?? 0) + times[k]!)
  }
  const room = Math.max(2, Math.floor(mostGroups / 2))
  const payments = [...gathered(full, room, false), ...gathered(all, room, true)]
  return { payments: payments.sort((a, b) => b.each - a.each), paidNothing }
}

function gathered(groups: ReadonlyMap<number, number>, room: number, isAllTheyHad: boolean): Payment[] {
  if (groups.size <= room) return [...groups].map(([each, papers]) => ({ papers, each, isMean: false, isAllTheyHad }))
  const most = Math.max(...groups.keys())
  const bins = Array.from({ length: room }, () => ({ papers: 0, sum: 0 }))
  // Ascending, so that the sums do not depend on the order of the papers.
  for (const [each, papers] of [...groups].sort(([a], [b]) => a - b)) {
    const bin = bins[Math.min(room - 1, Math.floor((each / most) * room))]!
    bin.papers += papers
    bin.sum += each * papers
  }
  return bins.flatMap(({ papers, sum }) =>
    papers > 0 ? { papers, each: sum / papers, isMean: true, isAllTheyHad } : [],
  )
}
