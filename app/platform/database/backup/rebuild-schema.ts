import type pg from 'pg'
import { PlainError } from '../../plain-error.ts'
import { type Migration, readMigrations } from '../migrate.ts'
import type { Manifest } from './manifest.ts'

/** The migrations that had run when the backup was made. @throws PlainError when this program does not have them all. */
export function migrationsOf(manifest: Manifest): readonly Migration[] {
  const ours = readMigrations()
  return manifest.migrations.map(({ name, sha256 }) => {
    const migration = ours.find((each) => each.name === name)
    if (!migration)
      throw new PlainError(
        `The backup was made by a newer Folkmoot (it has "${name}"): upgrade this one first, then restore.`,
      )
    if (migration.sha256 !== sha256)
      throw new PlainError(
        `The backup was made with another version of "${name}": restore it with the Folkmoot that made it.`,
      )
    return migration
  })
}

/**
 * Builds all schemas anew, as they were when the backup was made; later migrations then run on its rows as they would have
 * run on the original. The table of migrations itself is kept aside meanwhile. The queue's schema is its own and stays.
 */
export async function rebuildSchema(client: pg.ClientBase, migrations: readonly Migration[]): Promise<void> {
  const { rows } = await client.query<{ name: string }>(`SELECT quote_ident(nspname) AS name FROM pg_namespace
    WHERE nspname NOT LIKE 'pg\\_%' AND nspname NOT IN ('information_schema', 'public', 'jobs')`)
  await client.query('CREATE SCHEMA restoring; ALTER TABLE platform.migration SET SCHEMA restoring')
  for (const { name } of rows) await client.query(`DROP SCHEMA ${name} CASCADE`)
  await client.query(
    'CREATE SCHEMA platform; ALTER TABLE restoring.migration SET SCHEMA platform; DROP SCHEMA restoring',
  )
  await client.query('DELETE FROM platform.migration')
  for (const { name, sha256, sql } of migrations) {
    await client.query(sql)
    await client.query('INSERT INTO platform.migration (name, sha256) VALUES ($1, $2)', [name, sha256])
  }
}
