/** Remembers which voter ids came up, as 53-bit fingerprints: a clash is reported, and it decides nothing. */
export class VoterIds {
  #table = new Float64Array(1024)
  #held = 0

  /** True where the id was there before. */
  add(bytes: Uint8Array, from: number, to: number): boolean {
    const print = fingerprint(bytes, from, to)
    const slot = this.#slotOf(print)
    if (this.#table[slot] === print) return true
    this.#table[slot] = print
    this.#held++
    if (this.#held * 2 > this.#table.length) this.#widen()
    return false
  }

  #slotOf(print: number): number {
    const mask = this.#table.length - 1
    let slot = (print % 4294967291) & mask
    while (this.#table[slot] !== 0 && this.#table[slot] !== print) slot = (slot + 1) & mask
    return slot
  }

  #widen(): void {
    const old = this.#table
    this.#table = new Float64Array(old.length * 2)
    for (const print of old) if (print !== 0) this.#table[this.#slotOf(print)] = print
  }
}

/** Never 0: that marks a free slot. */
function fingerprint(bytes: Uint8Array, from: number, to: number): number {
  let [high, low] = [0x811c9dc5, 0x9747b28c]
  for (let k = from; k < to; k++) {
    high = Math.imul(high ^ bytes[k]!, 0x01000193)
    low = Math.imul(low ^ bytes[k]!, 0x5bd1e995)
    low ^= low >>> 15
  }
  return ((high ^ (high >>> 16)) >>> 0) * 2097152 + ((low >>> 0) & 0x1fffff) + 1
}
