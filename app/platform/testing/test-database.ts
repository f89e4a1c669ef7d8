import { randomBytes } from 'node:crypto'
import { throwawayMark } from '../database/unsafe-settings.ts'
import { dropDatabase, onServer } from './on-server.ts'
import { withDatabase } from './throwaway-server.ts'

export interface TestDatabase {
  readonly url: string
  /** Drops it. */
  close(): Promise<void>
}

/** A fresh, migrated database of a real PostgreSQL, for one test or one test file. */
export async function testDatabase(): Promise<TestDatabase> {
  const { FOLKMOOT_TEST_DATABASE_URL: server, FOLKMOOT_TEST_TEMPLATE: template } = process.env
  if (!server || !template)
    throw new Error('There is no database server for tests: vitest must run with app/platform/testing/global-setup.ts.')
  const name = `folkmoot_test_${randomBytes(8).toString('hex')}`
  await onServer(server, `CREATE DATABASE ${name} TEMPLATE ${template}`)
  // A server for tests does not wait for its disk: what needs one that does is told that this one may lose everything.
  await onServer(server, `COMMENT ON DATABASE ${name} IS '${throwawayMark}'`)
  return {
    url: withDatabase(server, name),
    close: () => dropDatabase(server, name),
  }
}
