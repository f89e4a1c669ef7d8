import { parentPort, workerData } from 'node:worker_threads'
import pg from 'pg'
import type { BallotResult } from '../rules/ballot-result.ts'
import { marksOf } from '../rules/count/gather-election.ts'
import { startCount } from '../rules/count-papers.ts'
import type { FrozenBallot } from '../rules/frozen-ballot.ts'
import { type GroupShare, tallyGroups } from '../rules/group-shares.ts'
import { readPapers } from '../store/read-papers.ts'
import type { BallotKey, Choices } from '../vocabulary.ts'
import type { FromCountWorker, ToCountWorker } from './count-messages.ts'

/** Counts one ballot off the request path, on a connection of its own, and ends. */
const { databaseUrl, key, frozen, roll, lot } = workerData as ToCountWorker

async function count(client: pg.Client): Promise<FromCountWorker> {
  const under = startCount(JSON.parse(frozen) as FrozenBallot)
  for await (const papers of readPapers(client, key)) for (const { choices } of papers) under.add(choices)
  const result = under.finish({ ...(roll === null ? {} : { roll }), ...(lot === null ? {} : { lot }) })
  return { kind: 'counted', result, groups: await groupShares(client, key, result) }
}

const atOnce = 10_000

/** Shares by what voters said of themselves; nothing where nobody said anything. */
async function groupShares(
  client: pg.Client,
  { community, ballot }: BallotKey,
  result: BallotResult,
): Promise<readonly GroupShare[]> {
  const winners = new Set(result.kind === 'budget' ? result.winners : [])
  const tally = tallyGroups()
  let after: Buffer = Buffer.alloc(0)
  for (;;) {
    const { rows } = await client.query<{
      paper_number: Buffer
      groups: Readonly<Record<string, string>>
      choices: Choices
    }>({
      name: 'read-groups',
      text: `SELECT g.paper_number, g.groups, p.choices FROM ballots.declared_group AS g
        JOIN ballots.paper AS p USING (community_id, ballot_id, paper_number)
        WHERE g.community_id = $1 AND g.ballot_id = $2 AND g.paper_number > $3 ORDER BY g.paper_number LIMIT ${atOnce}`,
      values: [community, ballot, after],
    })
    for (const { groups, choices } of rows)
      tally.add(
        groups,
        marksOf(choices).options.some((number) => winners.has(number)),
      )
    if (rows.length < atOnce) return tally.finish()
    after = rows.at(-1)!.paper_number
  }
}

async function run(): Promise<FromCountWorker> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    application_name: 'folkmoot count',
    statement_timeout: 60_000,
  })
  try {
    await client.connect()
    return await count(client)
  } catch (error) {
    return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) }
  } finally {
    await client.end().catch(() => {})
  }
}

parentPort!.postMessage(await run())
