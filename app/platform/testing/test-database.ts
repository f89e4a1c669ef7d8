import { randomBytes } from 'node:crypto'
import pg from 'pg'

/** A fresh, migrated database on the server that the run's global set-up provides. */
export async function testDatabase(): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = process.env.FOLKMOOT_TEST_SERVER_URL
  const template = process.env.FOLKMOOT_TEST_TEMPLATE
  if (!server || !template) throw new Error('The database server of the test run is not there: run the tests by vitest’s configuration.')
  const name = `test_${randomBytes(8).toString('hex')}`
  await runOn(server, `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return { url: url.href, close: () => runOn(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) }
}

/** One statement on the server's own database, outside any transaction. */
export async function runOn(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
