import { PbStop } from './pb-trouble.ts'

const [newline, carriageReturn, semicolon, quote] = [0x0a, 0x0d, 0x3b, 0x22]
const longestRecord = 1 << 20

/** Cuts bytes into records and fields: `;` between fields, `"` quoting with `""` for a quote, LF or CRLF. */
export class Records {
  bytes: Uint8Array = new Uint8Array(0)
  /** The line on which the current record starts. */
  line = 1
  /** Fields of the current record: where each starts and ends, quotes included. */
  readonly from = new Int32Array(4096)
  readonly to = new Int32Array(4096)
  fields = 0
  #at = 0
  #nextLine = 1

  /** Bytes that were not yet cut, and what came after them. */
  push(chunk: Uint8Array): void {
    if (this.#at === this.bytes.length) this.bytes = chunk
    else {
      const rest = this.bytes.subarray(this.#at)
      const joined = new Uint8Array(rest.length + chunk.length)
      joined.set(rest)
      joined.set(chunk, rest.length)
      this.bytes = joined
    }
    this.#at = 0
  }

  /** Goes to the next whole record; false where the bytes end before it does (with `isEnd`: where there is none). */
  next(isEnd: boolean): boolean {
    const { bytes, from, to } = this
    const end = bytes.length
    let at = this.#at
    if (at >= end) return false
    let lines = 0
    let fields = 0
    for (let isOpen = true; isOpen; ) {
      const start = at
      if (bytes[at] === quote) {
        at = this.#pastQuotes(at + 1)
        if (at < 0) return this.#cutShort(isEnd, start, 'quote-never-closed')
        for (let k = start; k < at; k++) if (bytes[k] === newline) lines++
      }
      while (at < end && bytes[at] !== semicolon && bytes[at] !== newline) at++
      if (at === end && !isEnd) return this.#cutShort(false, start, 'record-too-long')
      isOpen = at < end && bytes[at] === semicolon
      const last = isOpen || at === 0 || bytes[at - 1] !== carriageReturn || at - 1 < start ? at : at - 1
      if (fields < from.length) {
        from[fields] = start
        to[fields] = last
        fields++
      }
      at++
    }
    this.#at = at
    this.fields = fields
    this.line = this.#nextLine
    this.#nextLine += lines + 1
    return true
  }

  /** The line after the last whole record. */
  get lineAfter(): number {
    return this.#nextLine
  }

  #pastQuotes(from: number): number {
    const { bytes } = this
    for (let at = from; at < bytes.length; at++) {
      if (bytes[at] !== quote) continue
      if (bytes[at + 1] !== quote) return at + 1
      at++
    }
    return -1
  }

  #cutShort(isEnd: boolean, start: number, kind: 'quote-never-closed' | 'record-too-long'): false {
    const isTooLong = this.bytes.length - this.#at > longestRecord
    if (isEnd || isTooLong) {
      const found = new TextDecoder().decode(this.bytes.subarray(start, start + 60))
      throw new PbStop({ kind, line: this.#nextLine, found })
    }
    return false
  }
}
