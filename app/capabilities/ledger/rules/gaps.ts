/** Entries that did not come where they should have; `by` came in their place. */
export interface Gap {
  readonly from: number
  readonly to: number
  readonly by: number
}

/** Takes a number that came after all out of the gap it is missing from; `gap` is null where it is not missing. */
export function takeFrom(
  gaps: readonly Gap[],
  seq: number,
): { readonly gap: Gap | null; readonly left: readonly Gap[] } {
  const gap = gaps.find(({ from, to }) => from <= seq && seq <= to)
  if (!gap) return { gap: null, left: gaps }
  const before = { ...gap, to: seq - 1 }
  const after = { ...gap, from: seq + 1 }
  const left = gaps.flatMap((each) => (each === gap ? [before, after].filter(({ from, to }) => from <= to) : [each]))
  return { gap, left }
}
