/** What is in the record of a ballot; docs/ballot-record.md says the same to those who write programs. */
export const format = {
  title: 'What is in the record of a ballot',
  back: 'Ballots',
  lead: 'The record is a ZIP archive. All texts are UTF-8, all hashes SHA-256 in hexadecimal digits. JSON that is hashed is written in one way only (RFC 8785).',
  files: [
    [
      'frozen.json',
      'What was fixed before the ballot opened: question, options, rule, dates, public keys. Its hash is in the public record.',
    ],
    [
      'papers.jsonl',
      'Every paper, one a line, in the order of their numbers: number, where it came from, choices, and the proof.',
    ],
    [
      'papers.txt',
      'The list of papers: number and hash of the paper’s line. The hash of this list is in the public record.',
    ],
    [
      'receipts.txt',
      'Every receipt, one a line, in their own order: nothing joins them to papers. The hash of the list is in the public record.',
    ],
    [
      'roll.json',
      'How many people were on the roll, and how many were given a paper in each way. The lots, where some were drawn.',
    ],
    ['result.json', 'The result as it is shown. Its hash is in the public record.'],
    [
      'ledger.jsonl',
      'The part of the public record from the first entry about this ballot to the latest, without a gap.',
    ],
    ['options.csv, papers.csv', 'The same for spreadsheets. Nothing is checked against them.'],
  ],
  checks: {
    title: 'What a checker does',
    list: [
      'Checks that each entry of the public record has the hash it says, and follows the one before it.',
      'Takes the four hashes from the entries about this ballot, and compares them with the files.',
      'Compares each paper with the list: number by number, hash by hash.',
      'For papers handed in online: checks that the number is the hash of the voter’s public key, that the token was signed by the ballot’s key, and that the voter’s key signed the choices.',
      'Checks that in no way more papers came in than people were given one.',
      'Counts all papers by the rule that was fixed, and compares the result letter by letter.',
    ],
  },
} as const
