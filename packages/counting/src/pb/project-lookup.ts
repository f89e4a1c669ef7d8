/** Finds a project by the bytes of its id, without making a string of them. */
export class ProjectLookup {
  readonly #ids: readonly Uint8Array[]
  readonly #table: Int32Array
  readonly #mask: number

  constructor(ids: readonly string[]) {
    const encoder = new TextEncoder()
    this.#ids = ids.map((id) => encoder.encode(id))
    let size = 16
    while (size < ids.length * 4) size *= 2
    this.#table = new Int32Array(size).fill(-1)
    this.#mask = size - 1
    this.#ids.forEach((id, p) => {
      let slot = hashOf(id, 0, id.length) & this.#mask
      while (this.#table[slot] !== -1) slot = (slot + 1) & this.#mask
      this.#table[slot] = p
    })
  }

  get size(): number {
    return this.#ids.length
  }

  /** The position of the project, or -1. */
  find(bytes: Uint8Array, from: number, to: number): number {
    let slot = hashOf(bytes, from, to) & this.#mask
    for (let p = this.#table[slot]!; p !== -1; p = this.#table[slot]!) {
      if (isSame(this.#ids[p]!, bytes, from, to)) return p
      slot = (slot + 1) & this.#mask
    }
    return -1
  }
}

/** FNV-1a, stirred once more for tables whose size is a power of two. */
export function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5
  for (let k = from; k < to; k++) hash = Math.imul(hash ^ bytes[k]!, 0x01000193)
  return hash ^ (hash >>> 15)
}

function isSame(id: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean {
  if (id.length !== to - from) return false
  for (let k = 0; k < id.length; k++) if (id[k] !== bytes[from + k]) return false
  return true
}
