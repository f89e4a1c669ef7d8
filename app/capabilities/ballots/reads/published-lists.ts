import { createHash } from 'node:crypto'
import type pg from 'pg'
import { listLine, paperLine } from '../rules/paper-line.ts'
import { readPapers } from '../store/read-papers.ts'
import type { BallotKey } from '../vocabulary.ts'

type Asked = Pick<pg.Pool, 'query'>

/** The list of papers that the record names: number and SHA-256 of each paper's line. */
export async function* papersList(client: Asked, key: BallotKey): AsyncGenerator<string> {
  for await (const papers of readPapers(client, key))
    yield papers
      .map((paper) => listLine(paper.number, createHash('sha256').update(paperLine(paper)).digest('hex')))
      .join('')
}

/** Papers in full, a line each: all of them, or those whose numbers begin with two digits. */
export async function* papersPart(client: Asked, key: BallotKey, part: string): AsyncGenerator<string> {
  for await (const papers of readPapers(client, key)) {
    const wanted = part === 'all' ? papers : papers.filter(({ number }) => number.startsWith(part))
    if (wanted.length > 0) yield `${wanted.map(paperLine).join('\n')}\n`
  }
}

/** The list of receipts that the record names, each as 30 hexadecimal digits. */
export async function receiptsList(client: Asked, { community, ballot }: BallotKey): Promise<string> {
  const { rows } = await client.query<{ receipt: string }>(
    `SELECT encode(receipt, 'hex') AS receipt FROM ballots.receipt
     WHERE community_id = $1 AND ballot_id = $2 ORDER BY ballots.receipt.receipt`,
    [community, ballot],
  )
  return rows.map(({ receipt }) => `${receipt}\n`).join('')
}

export async function hasReceipt(
  client: Asked,
  { community, ballot }: BallotKey,
  receipt: Uint8Array,
): Promise<boolean> {
  const { rows } = await client.query(
    'SELECT 1 FROM ballots.receipt WHERE community_id = $1 AND ballot_id = $2 AND receipt = $3',
    [community, ballot, receipt],
  )
  return rows.length > 0
}
