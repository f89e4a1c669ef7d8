const [comma, space, minus, plus, dot, zero] = [0x2c, 0x20, 0x2d, 0x2b, 0x2e, 0x30]
const mostPlaces = 6

/** Reads one number after another out of a comma-separated list of bytes, without making strings. */
export class PointList {
  mantissa = 0
  places = 0
  isGood = true
  #bytes: Uint8Array = new Uint8Array(0)
  #at = 0
  #to = 0

  begin(bytes: Uint8Array, from: number, to: number): void {
    this.#bytes = bytes
    this.#at = from
    this.#to = to
  }

  /** False at the end of the list. */
  next(): boolean {
    const bytes = this.#bytes
    const to = this.#to
    let at = this.#at
    if (at > to || (at === to && bytes[at - 1] !== comma)) return false
    let end = at
    while (end < to && bytes[end] !== comma) end++
    this.#at = end + 1
    let last = end
    while (at < last && bytes[at] === space) at++
    while (last > at && bytes[last - 1] === space) last--
    this.#read(at, last)
    return true
  }

  #read(from: number, to: number): void {
    const bytes = this.#bytes
    let at = from
    const isNegative = bytes[at] === minus && at < to
    if (at < to && (isNegative || bytes[at] === plus)) at++
    let mantissa = 0
    let digits = 0
    let places = -1
    for (; at < to; at++) {
      const digit = bytes[at]! - zero
      if (digit >= 0 && digit <= 9) {
        mantissa = mantissa * 10 + digit
        digits++
        if (places >= 0) places++
      } else if (bytes[at] === dot && places < 0) places = 0
      else digits = Number.NEGATIVE_INFINITY
    }
    while (places > 0 && mantissa % 10 === 0) {
      mantissa /= 10
      places--
    }
    this.places = Math.max(0, places)
    this.mantissa = isNegative ? -mantissa : mantissa
    this.isGood = digits > 0 && digits <= 15 && this.places <= mostPlaces
  }
}
