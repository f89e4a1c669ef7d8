/** The distinct ids of a list in ascending order, and for every entry of the list its position among them. */
export class WrittenIds {
  readonly ids: Uint32Array
  readonly positions: Uint32Array

  constructor(written: Uint32Array) {
    this.ids = distinct(written)
    this.positions = positionsIn(this.ids, written)
  }
}

function distinct(written: Uint32Array): Uint32Array {
  const seen = new Set<number>()
  for (let k = 0; k < written.length; k++) if (written[k] !== written[k - 1]) seen.add(written[k]!)
  return Uint32Array.from(seen).sort()
}

/** Ids of an export are nearly gapless, so an array finds them; ids far apart take a map. */
function positionsIn(ids: Uint32Array, written: Uint32Array): Uint32Array {
  const largest = ids.at(-1) ?? 0
  const isDense = largest < 65_536 + 8 * ids.length
  const find = isDense ? findInArray(ids, largest) : findInMap(ids)
  const positions = new Uint32Array(written.length)
  for (let k = 0; k < written.length; k++) positions[k] = find(written[k]!)
  return positions
}

function findInArray(ids: Uint32Array, largest: number): (id: number) => number {
  const position = new Uint32Array(largest + 1)
  for (let k = 0; k < ids.length; k++) position[ids[k]!] = k
  return (id) => position[id]!
}

function findInMap(ids: Uint32Array): (id: number) => number {
  const position = new Map<number, number>()
  for (let k = 0; k < ids.length; k++) position.set(ids[k]!, k)
  return (id) => position.get(id)!
}
