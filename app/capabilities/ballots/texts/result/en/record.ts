import type { RecordFinding } from '../../../rules/record/finding.ts'
import { number, papers } from '../numbers.ts'

const wrongPaper = {
  'proof-malformed': 'its proof cannot be read',
  'number-is-of-another-key': 'its number belongs to another key',
  'token-not-signed': 'it bears no valid token: nobody on the roll was given it',
  'voter-signature-wrong': 'its voter’s signature does not fit: what it says was changed',
  'choices-not-allowed': 'it says what this ballot does not allow',
  'no-proof': 'it has no token and no signature',
} as const

const short = (hash: string) => `${hash.slice(0, 16)}…`

/** Checking a ballot's record: with the file and `folkmoot verify`, or in the browser. */
export const record = {
  title: (question: string) => `Recount: ${question}`,
  heading: 'Count all papers again',
  back: 'Result',
  lead: 'You need to trust nobody here. All papers are published, without names. Anyone can count them again and must come to the same result.',
  here: {
    title: 'Here in your browser',
    lead: (n: number, megabytes: string) =>
      `Your browser fetches all ${papers(n)} (about ${megabytes} MB) and does everything again by itself: it checks the public record, every token and every signature, and counts.`,
    button: 'Count again here',
    needsScript: 'This needs JavaScript. Without it, take the file and check it with the command below.',
    loading: 'Fetching the papers …',
    checking: (done: number, all: number) => `${number(done)} of ${papers(all)} checked …`,
    failed: 'The papers could not be fetched. Try again.',
  },
  file: {
    title: 'With a file',
    lead: 'One archive with what was fixed before the ballot opened, all papers, all receipts, the result, and what the public record says. The format is described so that anyone can write a checker of their own.',
    button: 'Download the record of this ballot',
    format: 'What is in the file',
    command: 'On any computer with Folkmoot:',
  },
  whole: 'Everything fits.',
  wholeLines: (n: number, signed: number, receipts: number) => [
    `${papers(n)} counted again: the same result.`,
    ...(signed > 0 ? [`${papers(signed)} bear a valid token and their voter’s signature.`] : []),
    ...(receipts > 0 ? [`${number(receipts)} receipts are there, each once.`] : []),
    'What was fixed before the ballot opened, the list of papers, the receipts and the result are those that the public record names.',
  ],
  head: (head: string) => `Newest entry of the public record in the file: ${head}`,
  compare: 'Compare it with what somebody else noted: only that shows whether the record itself was rewritten.',
  wrong: (n: number) => `The record is NOT whole: ${number(n)} ${n === 1 ? 'thing is' : 'things are'} wrong.`,
  more: (n: number) => `… and ${number(n)} more.`,
  notARecord: 'This is not the record of a ballot.',
  finding: (finding: RecordFinding): string => {
    switch (finding.kind) {
      case 'file-missing':
        return `The file ${finding.file} is missing.`
      case 'file-damaged':
        return `The file ${finding.file} is damaged and cannot be read.`
      case 'not-as-recorded':
        return `${finding.file} is not what the public record says: it was changed, cut or added to.`
      case 'wrong-number-of-lines':
        return `${finding.file} has ${number(finding.has)} lines; the public record says ${number(finding.said)}.`
      case 'line-unreadable':
        return `${finding.file}, line ${finding.line}: this line cannot be read.`
      case 'paper-changed':
        return `Paper ${short(finding.paper)} (line ${finding.line}) was changed.`
      case 'paper-missing':
        return `Paper ${short(finding.paper)} was removed.`
      case 'paper-not-listed':
        return `Paper ${short(finding.paper)} (line ${finding.line}) was added.`
      case 'paper-twice':
        return `Paper ${short(finding.paper)} is there twice (line ${finding.line}).`
      case 'paper-out-of-order':
        return `Paper ${short(finding.paper)} (line ${finding.line}) was moved.`
      case 'paper-not-right':
        return `Paper ${short(finding.paper)} (line ${finding.line}): ${wrongPaper[finding.why]}.`
      case 'receipt-twice':
        return `receipts.txt, line ${finding.line}: this receipt is there twice.`
      case 'receipt-out-of-order':
        return `receipts.txt, line ${finding.line}: this receipt was moved or changed.`
      case 'more-papers-than-given':
        return `${papers(finding.papers)} came by way of “${finding.way}”, but only ${number(finding.given)} people were given one in that way.`
      case 'another-result':
        return 'The papers, counted again, come to another result than the published one.'
      case 'entry-wrong':
        return {
          unreadable: `ledger.jsonl, line ${finding.line}: this is no entry of the public record.`,
          changed: `ledger.jsonl, line ${finding.line}: this entry was changed.`,
          'does-not-follow': `ledger.jsonl, line ${finding.line}: this entry does not follow the one before it.`,
        }[finding.why]
      case 'entry-missing':
        return `ledger.jsonl has no entry “${finding.entry}” of this ballot.`
    }
  },
}
