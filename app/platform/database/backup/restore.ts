import pg from 'pg'
import { migrateJobs } from '../../jobs/jobs.ts'
import { silentLog } from '../../log.ts'
import { PlainError } from '../../plain-error.ts'
import { openDatabase } from '../database.ts'
import { migrate } from '../migrate.ts'
import { checkBackup } from './check-backup.ts'
import { sameWriting } from './list-tables.ts'
import { checkLoaded, loadTables } from './load-tables.ts'
import type { Manifest } from './manifest.ts'
import { migrationsOf, rebuildSchema } from './rebuild-schema.ts'
import { unpackFiles } from './restore-files.ts'
import { withoutWatchers } from './without-watchers.ts'

export interface RestoreOptions {
  readonly url: string
  readonly file: string
  /** Replaces what is in the database; otherwise it must hold no community. */
  readonly force: boolean
  readonly filesFolder?: string
}

export interface Restored {
  readonly manifest: Manifest
  /** Where the uploaded files went that were there before. */
  readonly filesBefore: string | null
}

/** Checks a backup, then brings everything back in one transaction: afterwards all of it is there, or nothing changed. */
export async function restore({ url, file, force, filesFolder }: RestoreOptions): Promise<Restored> {
  const manifest = await checkBackup(file)
  const migrations = migrationsOf(manifest)
  await bringUpToDate(url)
  const files = filesFolder !== undefined && manifest.files.length > 0 ? await unpackFiles(file, filesFolder) : null
  try {
    await inOneTransaction(url, async (client) => {
      await checkMayReplace(client, force)
      await rebuildSchema(client, migrations)
      await withoutWatchers(client, () => loadTables(client, file, manifest))
      await checkLoaded(client, manifest)
    })
  } catch (error) {
    await files?.discard()
    throw error
  }
  const filesBefore = (await files?.takePlace()) ?? null
  await bringUpToDate(url)
  return { manifest, filesBefore }
}

async function bringUpToDate(url: string): Promise<void> {
  const database = openDatabase({ url, connections: 2, log: silentLog })
  try {
    await migrate(database.pool)
    await migrateJobs(database)
  } finally {
    await database.pool.end()
  }
}

async function inOneTransaction(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'folkmoot-restore' })
  client.on('error', () => {}) // Reported by the query under way.
  await client.connect()
  try {
    await client.query('BEGIN')
    await client.query(sameWriting)
    await work(client)
    await client.query('COMMIT')
  } finally {
    await client.end() // Before COMMIT this undoes everything.
  }
}

async function checkMayReplace(client: pg.Client, force: boolean): Promise<void> {
  const others = await client.query(
    `SELECT FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'folkmoot' AND pid <> pg_backend_pid()`,
  )
  if (others.rows.length > 0) throw new PlainError('Folkmoot is running on this database: stop it first, then restore.')
  const communities = await client.query('SELECT FROM platform.community LIMIT 1')
  if (communities.rows.length > 0 && !force) {
    throw new PlainError(
      'This database already holds a community: restore into an empty one, or replace everything in it with --force (after a backup).',
    )
  }
}
