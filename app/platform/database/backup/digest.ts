import { createHash } from 'node:crypto'

/** Counts lines and hashes while bytes pass. In PostgreSQL's text form a line feed ends a row and occurs nowhere else. */
export function makeDigest() {
  const hash = createHash('sha256')
  let rows = 0
  return {
    add(bytes: Buffer): void {
      hash.update(bytes)
      for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) rows++
    },
    result: () => ({ rows, sha256: hash.digest('hex') }),
  }
}
