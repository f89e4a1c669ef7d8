type Column = Uint32Array<ArrayBuffer> | Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer>

/** The same column with room for at least `needed` values. */
export function withRoom<T extends Column>(column: T, needed: number): T {
  if (needed <= column.length) return column
  const Kind = column.constructor as new (length: number) => T
  const wider = new Kind(Math.max(needed, column.length * 2))
  wider.set(column as never)
  return wider
}
