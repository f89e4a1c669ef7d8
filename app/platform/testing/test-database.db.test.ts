import pg from 'pg'
import { expect, it } from 'vitest'
import { pendingMigrations } from '../database/migrate.ts'
import { testDatabase } from './test-database.ts'

it('gives each test a migrated database of its own and takes it away again', async () => {
  const [one, other] = await Promise.all([testDatabase(), testDatabase()])
  const pools = [one, other].map(({ url }) => new pg.Pool({ connectionString: url, max: 1 }))
  await pools[0]!.query('CREATE TABLE only_here (n integer)')
  expect(await pendingMigrations(pools[1]!)).toEqual([])
  expect((await pools[1]!.query("SELECT to_regclass('only_here') AS found")).rows).toEqual([{ found: null }])
  await Promise.all(pools.map((pool) => pool.end()))
  await Promise.all([one.close(), other.close()])
  await expect(new pg.Client({ connectionString: one.url }).connect()).rejects.toThrow('does not exist')
})
