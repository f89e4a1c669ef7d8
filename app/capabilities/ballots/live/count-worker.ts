import { parentPort, workerData } from 'node:worker_threads'
import pg from 'pg'
import type { BallotResult } from '../rules/ballot-result.ts'
import { marksOf } from '../rules/count/gather-election.ts'
import { startCount } from '../rules/count-papers.ts'
import type { FrozenBallot } from '../rules/frozen-ballot.ts'
import { type GroupShare, tallyGroups } from '../rules/group-shares.ts'
import { readPapers } from '../store/read-papers.ts'
import type { BallotKey } from '../vocabulary.ts'
import type { FromCountWorker, ToCountWorker } from './count-messages.ts'

/** Counts one ballot off the request path, on a connection of its own, and ends. */
const { databaseUrl, key, frozen, roll, lot } = workerData as ToCountWorker

async function count(client: pg.Client): Promise<FromCountWorker> {
  const under = startCount(JSON.parse(frozen) as FrozenBallot)
  for await (const papers of readPapers(client, key)) for (const { choices } of papers) under.add(choices)
  const result = under.finish({ ...(roll === null ? {} : { roll }), ...(lot === null ? {} : { lot }) })
  return { kind: 'counted', result, groups: await groupShares(client, key, result) }
}

/**
 * Shares by what voters said of themselves; nothing where nobody said anything. Both lists are read in the order of the
 * papers' numbers and put together here: asked to join them, a database that has just got them may take an hour.
 */
async function groupShares(client: pg.Client, key: BallotKey, result: BallotResult): Promise<readonly GroupShare[]> {
  const winners = new Set(result.kind === 'budget' ? result.winners : [])
  const tally = tallyGroups()
  const groups = readGroups(client, key)
  let said = await groups.next()
  if (said.done) return []
  for await (const papers of readPapers(client, key))
    for (const { number, choices } of papers) {
      if (said.done || said.value.number !== number) continue
      tally.add(
        said.value.groups,
        marksOf(choices).options.some((option) => winners.has(option)),
      )
      said = await groups.next()
    }
  return tally.finish()
}

const atOnce = 10_000

interface Said {
  readonly number: string
  readonly groups: Readonly<Record<string, string>>
}

async function* readGroups(client: pg.Client, { community, ballot }: BallotKey): AsyncGenerator<Said, undefined> {
  let after: Buffer = Buffer.alloc(0)
  for (;;) {
    const { rows } = await client.query<{ paper_number: Buffer; groups: Said['groups'] }>({
      name: 'read-groups',
      text: `SELECT paper_number, groups FROM ballots.declared_group
        WHERE community_id = $1 AND ballot_id = $2 AND paper_number > $3 ORDER BY paper_number LIMIT $4`,
      values: [community, ballot, after, atOnce],
    })
    for (const { paper_number: number, groups } of rows) yield { number: number.toString('hex'), groups }
    if (rows.length < atOnce) return undefined
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
