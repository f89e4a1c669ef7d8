/** How often each pair of groups meets: `table[a * columns + b]` persons; -1 in either is left out. */
export function meetings(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  size: { rows: number; columns: number },
): Float64Array {
  const table = new Float64Array(size.rows * size.columns)
  for (let i = 0; i < a.length; i++) if (a[i]! >= 0 && b[i]! >= 0) table[a[i]! * size.columns + b[i]!]!++
  return table
}

/** Adjusted Rand index of a table of meetings: 1 for the same grouping, about 0 for chance (Hubert and Arabie 1985). */
export function agreementOf(table: Float64Array, columns: number): number {
  const rows = table.length / columns
  const rowSums = new Float64Array(rows)
  const columnSums = new Float64Array(columns)
  let together = 0
  let all = 0
  for (let k = 0; k < table.length; k++) {
    const n = table[k]!
    together += pairs(n)
    rowSums[(k / columns) | 0]! += n
    columnSums[k % columns]! += n
    all += n
  }
  const inRows = rowSums.reduce((sum, n) => sum + pairs(n), 0)
  const inColumns = columnSums.reduce((sum, n) => sum + pairs(n), 0)
  const byChance = all > 1 ? (inRows * inColumns) / pairs(all) : 0
  const most = (inRows + inColumns) / 2
  return most === byChance ? 1 : (together - byChance) / (most - byChance)
}

const pairs = (n: number) => (n * (n - 1)) / 2

/** For each row the column it meets most, each column given once, the largest meeting first; -1 where none is left. */
export function bestMatch(table: Float64Array, columns: number): Int32Array {
  const rows = table.length / columns
  const match = new Int32Array(rows).fill(-1)
  const order = Array.from(table, (_, k) => k).filter((k) => table[k]! > 0)
  order.sort((a, b) => table[b]! - table[a]! || a - b)
  const taken = new Uint8Array(columns)
  for (const k of order) {
    const row = (k / columns) | 0
    if (match[row] !== -1 || taken[k % columns]) continue
    match[row] = k % columns
    taken[k % columns] = 1
  }
  return match
}
