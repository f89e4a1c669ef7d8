/** From a domain of numbers to places in a drawing. For pictures only. */
export function linearScale(
  domain: readonly [number, number],
  range: readonly [number, number],
): (value: number) => number {
  const [from, to] = domain
  const width = to - from || 1
  return (value) => rounded(range[0] + ((value - from) / width) * (range[1] - range[0]))
}

/** Smallest and largest; `[0, 0]` when there is nothing. */
export function extentOf(values: readonly number[]): readonly [number, number] {
  return values.reduce<readonly [number, number]>(
    ([low, high], value, k) => (k === 0 ? [value, value] : [Math.min(low, value), Math.max(high, value)]),
    [0, 0],
  )
}

/** A tenth of a unit is more than anybody sees, and keeps pages small. */
export const rounded = (value: number): number => Math.round(value * 10) / 10
