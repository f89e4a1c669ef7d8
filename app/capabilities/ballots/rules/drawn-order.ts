/**
 * The options in an order drawn by lot from a seed: the same for the same seed, so that it stays when the page is loaded
 * again. For fairness of reading only, never for anything that decides: lots that decide are drawn by the count.
 */
export function drawnOrder(seed: string, numbers: readonly number[]): readonly number[] {
  const chance = chanceFrom(seed)
  const order = [...numbers]
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(chance() * (last + 1))
    ;[order[last], order[other]] = [order[other]!, order[last]!]
  }
  return order
}

/** Numbers from 0 to 1 from a text (FNV-1a, then Mulberry32). */
function chanceFrom(seed: string): () => number {
  let state = 0x811c9dc5
  for (const each of seed) state = Math.imul(state ^ each.codePointAt(0)!, 0x01000193)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
