import { foldEmail, normaliseEmail, type TableLine } from '#capabilities/people/index.ts'

/** A list as it would go on a roll: one mailbox, one voter. */
export interface ReadRoll {
  /** Folded: the same for every spelling of one mailbox. */
  readonly mailboxes: readonly string[]
  /** Lines whose mailbox another line has already. */
  readonly doubles: readonly number[]
  /** Lines without an address that can be one. */
  readonly unusable: readonly number[]
}

export function readRoll(lines: readonly TableLine[], column: number): ReadRoll {
  const seen = new Set<string>()
  const doubles: number[] = []
  const unusable: number[] = []
  for (const { line, cells } of lines) {
    const address = normaliseEmail(cells[column] ?? '')
    const mailbox = address && foldEmail(address)
    if (!mailbox) unusable.push(line)
    else if (seen.has(mailbox)) doubles.push(line)
    else seen.add(mailbox)
  }
  return { mailboxes: [...seen], doubles, unusable }
}

/** The column that seems to have the addresses: by its heading, else the one with most of them; null where none has any. */
export function guessColumn(headings: readonly string[], lines: readonly TableLine[]): number | null {
  const named = headings.findIndex((heading) => /e ?-?mail/i.test(heading))
  if (named >= 0) return named
  const counts = headings.map((_heading, k) => lines.filter(({ cells }) => normaliseEmail(cells[k] ?? '')).length)
  const most = Math.max(0, ...counts)
  return most === 0 ? null : counts.indexOf(most)
}
