import type { Finding } from '#capabilities/ledger/rules/check-record.ts'

const range = (from: number, to: number) => (from === to ? `Entry ${from}` : `Entries ${from} to ${to}`)
const was = (from: number, to: number) => (from === to ? 'was' : 'were')

/** What is wrong, in one sentence that names the entry. */
export function sentenceOf(finding: Finding): string {
  switch (finding.kind) {
    case 'unreadable':
      return finding.seq === null
        ? `Line ${finding.line} is not an entry.`
        : `Entry ${finding.seq} (line ${finding.line}) was made unreadable.`
    case 'changed':
      return `Entry ${finding.seq} (line ${finding.line}) was changed: it no longer fits its own hash.`
    case 'rewritten':
      return `Entry ${finding.seq} was rewritten, or what follows it: line ${finding.line} holds another hash of the entry before it.`
    case 'removed':
      return `${range(finding.from, finding.to)} ${was(finding.from, finding.to)} removed.`
    case 'out-of-order':
      return `${range(finding.from, finding.to)} ${was(finding.from, finding.to)} put into another order.`
    case 'twice':
      return `Entry ${finding.seq} is there more than once (line ${finding.line}).`
    case 'of-another-community':
      return `Entry ${finding.seq} (line ${finding.line}) is of another community.`
    case 'back-dated':
      return `Entry ${finding.seq} (line ${finding.line}) is dated before the entry that it follows.`
    case 'cut':
      return `${range(finding.from, finding.to)} ${was(finding.from, finding.to)} cut off the end: the noted head was entry ${finding.to}.`
    case 'another-head':
      return `Entry ${finding.seq} is not the one that was noted (${finding.hash}): it or something before it was rewritten.`
    case 'no-such-head':
      return `No entry has the noted hash ${finding.hash}: the end was cut off or rewritten.`
    case 'empty':
      return 'There is no entry in it.'
  }
}
