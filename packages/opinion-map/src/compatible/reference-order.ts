/**
 * Positions of the values in ascending order, where equal values come in the order in which NumPy's quicksort leaves
 * them: as they stood up to sixteen values, apparently at random above. red-dwarf sorts its lists with it, so where
 * two statements have exactly the same score this decides which of them is shown. For compatibility only.
 *
 * Method: quicksort around the median of first, middle and last; pieces of up to sixteen by insertion. The same values
 * always give the same order.
 *
 * @example ascendingAsReference([2, 1, 2]) // [1, 0, 2]
 */
export function ascendingAsReference(values: ArrayLike<number>): number[] {
  const order = Array.from({ length: values.length }, (_, k) => k)
  const pieces = [{ from: 0, to: order.length - 1 }]
  for (let piece = pieces.pop(); piece; piece = pieces.pop()) {
    if (piece.to - piece.from < 16) insertInOrder(order, values, piece)
    else pieces.push(...divided(order, values, piece))
  }
  return order
}

/** Descending the way pandas does it: the turned list in ascending order, turned. */
export function descendingAsReference(values: readonly number[]): number[] {
  const last = values.length - 1
  return ascendingAsReference([...values].reverse())
    .map((k) => last - k)
    .reverse()
}

/** Both ends belong to the piece. */
interface Piece {
  readonly from: number
  readonly to: number
}

/** Parts the piece around a middle value, which comes to stand between the two parts. */
function divided(order: number[], values: ArrayLike<number>, { from, to }: Piece): [Piece, Piece] {
  const valueAt = (k: number) => values[order[k]!]!
  const middle = from + ((to - from) >> 1)
  if (valueAt(middle) < valueAt(from)) swap(order, middle, from)
  if (valueAt(to) < valueAt(middle)) swap(order, to, middle)
  if (valueAt(middle) < valueAt(from)) swap(order, middle, from)
  const pivot = valueAt(middle)
  swap(order, middle, to - 1)
  let low = from
  let high = to - 1
  for (;;) {
    do low++
    while (valueAt(low) < pivot)
    do high--
    while (pivot < valueAt(high))
    if (low >= high) break
    swap(order, low, high)
  }
  swap(order, low, to - 1)
  return [
    { from, to: low - 1 },
    { from: low + 1, to },
  ]
}

function insertInOrder(order: number[], values: ArrayLike<number>, { from, to }: Piece): void {
  for (let k = from + 1; k <= to; k++) {
    const moved = order[k]!
    let at = k
    for (; at > from && values[moved]! < values[order[at - 1]!]!; at--) order[at] = order[at - 1]!
    order[at] = moved
  }
}

function swap(order: number[], one: number, other: number): void {
  const held = order[one]!
  order[one] = order[other]!
  order[other] = held
}
