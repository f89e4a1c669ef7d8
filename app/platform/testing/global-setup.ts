import { randomBytes } from 'node:crypto'
import { openDatabase } from '../database/database.ts'
import { migrate } from '../database/migrate.ts'
import { migrateJobs } from '../jobs/jobs.ts'
import { silentLog } from '../log.ts'
import { runOn } from './test-database.ts'
import { startTestServer } from './test-server.ts'

/**
 * Once a run: a real PostgreSQL (the embedded one, or a server of this machine with FOLKMOOT_TEST_SERVER=debian) and a
 * migrated template that every test's database is copied from. Ended at the end by its own process id.
 */
export async function setup(): Promise<() => Promise<void>> {
  const server = await startTestServer(process.env.FOLKMOOT_TEST_SERVER ?? 'embedded')
  const template = `template_${randomBytes(6).toString('hex')}`
  await runOn(server.url, `CREATE DATABASE ${template}`)
  const url = new URL(server.url)
  url.pathname = `/${template}`
  const database = openDatabase({ url: url.href, connections: 2, log: silentLog })
  await migrate(database.pool)
  await migrateJobs(database)
  await database.close()
  process.env.FOLKMOOT_TEST_SERVER_URL = server.url
  process.env.FOLKMOOT_TEST_TEMPLATE = template
  return async () => {
    await runOn(server.url, `DROP DATABASE IF EXISTS ${template} WITH (FORCE)`)
    await server.stop()
  }
}
