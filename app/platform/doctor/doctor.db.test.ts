import pg from 'pg'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'
import { checkDatabase } from './check-database.ts'

let database: TestDatabase
beforeEach(async () => {
  database = await testDatabase()
})
afterEach(() => database.close())

it('calls a database broken that may lose what was acknowledged', async ({ skip }) => {
  if (!(await isThrowaway())) return skip('the server of these tests is a safe one')
  const safety = (await checkDatabase(database.url)).find(({ about }) => about === 'Safety')
  expect(safety?.state).toBe('broken')
  expect(safety?.sentence).toContain('switch fsync, full_page_writes, synchronous_commit on')
})

it('finds version, tables, clock and time zones well', async () => {
  const findings = await checkDatabase(database.url)
  const states = findings.filter(({ about }) => about !== 'Safety').map(({ about, state }) => [about, state])
  expect(states).toEqual([
    ['Database', 'ok'],
    ['Tables', 'ok'],
    ['Clock', 'ok'],
    ['Time zones', 'ok'],
  ])
})

it('says that tables are behind', async () => {
  await ask('DELETE FROM platform.migration')
  const tables = (await checkDatabase(database.url)).find(({ about }) => about === 'Tables')
  expect(tables?.state).toBe('warning')
})

it('says that a database is not there, without its password', async () => {
  const findings = await checkDatabase('postgresql://someone:pa55word@127.0.0.1:1/none')
  expect(findings).toMatchObject([{ state: 'broken', about: 'Database' }])
  expect(findings[0]?.sentence).toContain('ECONNREFUSED')
  expect(findings[0]?.sentence).not.toContain('pa55word')
})

const isThrowaway = async () => (await ask(`SELECT current_setting('fsync') AS fsync`))[0]?.fsync === 'off'

async function ask(statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}
