/** A thing on the drawn thread: how far it is from where we stand (behind below zero) and the thing nearer to us that it hangs on. */
export interface ThreadNode {
  readonly id: string
  readonly distance: number
  readonly via: string | null
}

export interface PlacedNode {
  readonly id: string
  readonly column: number
  readonly row: number
  readonly via: string | null
}

/**
 * Places for a drawing of a thread: a column for each step away, from the farthest that it comes from to the farthest
 * that came of it; in a column one under the other, each as near as it goes to the row of what it hangs on. The same nodes in any order
 * give the same places.
 */
export function layOutThread(nodes: readonly ThreadNode[]): {
  readonly columns: number
  readonly rows: number
  readonly places: readonly PlacedNode[]
} {
  const first = Math.min(0, ...nodes.map(({ distance }) => distance))
  const rowOf = new Map<string, number>()
  const places: PlacedNode[] = []
  const byNearness = nodes.toSorted(
    (one, other) => Math.abs(one.distance) - Math.abs(other.distance) || one.distance - other.distance,
  )
  const columns = Map.groupBy(byNearness, ({ distance }) => distance)
  for (const [distance, column] of columns) {
    const sorted = column.toSorted(
      (one, other) => wantedRow(one, rowOf) - wantedRow(other, rowOf) || (one.id < other.id ? -1 : 1),
    )
    let free = 0
    for (const { id, via } of sorted) {
      const row = Math.max(free, wantedRow({ via }, rowOf))
      free = row + 1
      rowOf.set(id, row)
      places.push({ id, column: distance - first, row, via })
    }
  }
  return {
    columns: Math.max(0, ...places.map(({ column }) => column)) + 1,
    rows: Math.max(0, ...places.map(({ row }) => row)) + 1,
    places,
  }
}

const wantedRow = ({ via }: Pick<ThreadNode, 'via'>, rowOf: ReadonlyMap<string, number>): number =>
  via === null ? 0 : (rowOf.get(via) ?? 0)
