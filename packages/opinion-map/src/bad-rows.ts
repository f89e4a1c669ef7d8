/** One row that was left out. `line` counts lines of the file from 1, the header included. */
export interface BadRow {
  readonly line: number
  readonly reason: string
}

/** All rows that were left out: how many, and the first thousand by line. */
export interface BadRows {
  readonly total: number
  readonly listed: readonly BadRow[]
}

/** A file that cannot be read as what it was given for; `reason` says in plain words why and what to do. */
export interface UnreadableFile {
  readonly kind: 'unreadable'
  readonly reason: string
}

/** Keeps the first rows by line and counts the rest, so that a file of nonsense cannot fill the memory. */
export class BadRowList {
  readonly #most: number
  readonly #listed: BadRow[] = []
  #total = 0

  constructor(most = 1000) {
    this.#most = most
  }

  add(line: number, reason: string): void {
    if (this.#listed.length < this.#most) this.#listed.push({ line, reason })
    this.#total++
  }

  /** `count` lines in a row that are wrong for the same reason. */
  addSeveral(line: number, count: number, reason: string): void {
    const listed = Math.min(count, this.#most - this.#listed.length)
    for (let k = 0; k < listed; k++) this.#listed.push({ line: line + k, reason })
    this.#total += count
  }

  get rows(): BadRows {
    return { total: this.#total, listed: this.#listed }
  }
}
