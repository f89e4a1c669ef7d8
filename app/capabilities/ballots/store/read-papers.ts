import type pg from 'pg'
import type { PaperProof } from '../rules/check-paper.ts'
import type { PublishedPaper } from '../rules/paper-line.ts'
import type { BallotKey, Choices, PaperOrigin } from '../vocabulary.ts'

const atOnce = 5_000

type Asked = Pick<pg.ClientBase, 'query'>

/** All published papers in the order of their numbers, a few thousand at a time. */
export async function* readPapers(
  client: Asked,
  { community, ballot }: BallotKey,
): AsyncGenerator<readonly PublishedPaper[]> {
  let after: Buffer = Buffer.alloc(0)
  for (;;) {
    const { rows } = await client.query<{
      paper_number: Buffer
      origin: PaperOrigin
      choices: Choices
      proof: PaperProof | null
    }>({
      name: 'read-papers',
      text: `SELECT paper_number, origin, choices, proof FROM ballots.paper
        WHERE community_id = $1 AND ballot_id = $2 AND paper_number > $3 ORDER BY paper_number LIMIT $4`,
      values: [community, ballot, after, atOnce],
    })
    yield rows.map(({ paper_number: number, ...rest }) => ({ number: number.toString('hex'), ...rest }))
    if (rows.length < atOnce) return
    after = rows.at(-1)!.paper_number
  }
}
