import { hash } from 'node:crypto'

/**
 * A fingerprint of what a map is drawn from: the statements with what was decided of them, and everybody's votes. It needs no
 * names and no numbers of people, so whoever has the open data can make it again (docs/open-data.md). Each statement and each
 * vote is the 16 bytes of the statement's id and one byte: 1, 0 or 255 for -1.
 */
export function votesFingerprint(
  statements: readonly { readonly id: string; readonly decision: number }[],
  digestsOfPeople: readonly Buffer[],
): string {
  const decided = statements.map(({ id, decision }) => recordOf(bytesOfId(id), decision))
  return hash('sha256', Buffer.concat([...decided, ...[...digestsOfPeople].sort(Buffer.compare)]), 'hex')
}

/** Of one person's votes, in ascending order of statements' ids: `which` are places in `ids`. */
export function digestOfVotes(ids: readonly Buffer[], which: ArrayLike<number>, values: ArrayLike<number>): Buffer {
  const bytes = Buffer.allocUnsafe(which.length * 17)
  for (let k = 0; k < which.length; k++) {
    bytes.set(ids[which[k]!]!, k * 17)
    bytes[k * 17 + 16] = values[k]! & 255
  }
  return hash('sha256', bytes, 'buffer')
}

export const bytesOfId = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex')

const recordOf = (id: Buffer, value: number) => Buffer.concat([id, Buffer.of(value & 255)])
