/**
 * How far two groupings of the same people agree, by pairs: 1 the same groups (whatever their numbers), about 0 no
 * more than chance, below 0 less than chance. No units, not rounded. Negative labels mean "in no group": a person is
 * counted only when both groupings place them. Two groupings that both put everybody together, or everybody apart,
 * agree fully: 1. Nobody placed by both: 1.
 *
 * Source: Hubert and Arabie, Comparing partitions, Journal of Classification 2 (1985).
 *
 * @example adjustedRandIndex([0, 0, 1, 1], [1, 1, 0, 0]) === 1
 */
export function adjustedRandIndex(one: ArrayLike<number>, other: ArrayLike<number>): number {
  if (one.length !== other.length) throw new RangeError('Both groupings must be of the same people.')
  const counts = countTogether(one, other)
  const together = sumOfPairs(counts.cells)
  const ofOne = sumOfPairs(counts.ofOne)
  const ofOther = sumOfPairs(counts.ofOther)
  const expected = counts.people < 2 ? 0 : (ofOne * ofOther) / pairs(counts.people)
  const most = (ofOne + ofOther) / 2
  return most === expected ? 1 : (together - expected) / (most - expected)
}

type Counts = Map<number | string, number>

function countTogether(one: ArrayLike<number>, other: ArrayLike<number>) {
  const cells: Counts = new Map()
  const ofOne: Counts = new Map()
  const ofOther: Counts = new Map()
  let people = 0
  for (let i = 0; i < one.length; i++) {
    const a = one[i]!
    const b = other[i]!
    if (a < 0 || b < 0) continue
    people++
    addOne(cells, `${a} ${b}`)
    addOne(ofOne, a)
    addOne(ofOther, b)
  }
  return { cells, ofOne, ofOther, people }
}

function addOne(counts: Counts, key: number | string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

function sumOfPairs(counts: Counts): number {
  let sum = 0
  for (const count of counts.values()) sum += pairs(count)
  return sum
}

function pairs(count: number): number {
  return (count * (count - 1)) / 2
}
