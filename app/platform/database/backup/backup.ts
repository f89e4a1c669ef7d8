import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { PlainError } from '../../plain-error.ts'
import { projectRoot } from '../../root.ts'
import { databasePieces } from './database-pieces.ts'
import { filePieces } from './file-pieces.ts'
import { type BackupTable, listTables, sameWriting } from './list-tables.ts'
import { format, type Manifest, manifestName } from './manifest.ts'
import { entry, writeArchive } from './write-archive.ts'

export interface BackupOptions {
  readonly url: string
  /** The file to write; one of that name is replaced when the new one is complete. */
  readonly file: string
  /** The folder of uploaded files, left out when it is not there. */
  readonly filesFolder?: string
}

/** Writes everything as it is at one moment into one file, while Folkmoot goes on. Needs little memory at any size. */
export async function backup({ url, file, filesFolder }: BackupOptions): Promise<Manifest> {
  const client = new pg.Client({ connectionString: url, application_name: 'folkmoot-backup' })
  client.on('error', () => {}) // Reported by the query under way.
  await client.connect()
  try {
    // One snapshot for all tables: what is committed meanwhile is in none of them.
    await client.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY')
    await client.query(sameWriting)
    const manifest = await beginManifest(client)
    const tables = await listTables(client)
    await writeArchive(file, pieces(client, tables, manifest, filesFolder))
    return manifest
  } finally {
    await client.end()
  }
}

async function* pieces(
  client: pg.Client,
  tables: readonly BackupTable[],
  manifest: Manifest,
  filesFolder?: string,
): AsyncGenerator<Buffer> {
  yield* databasePieces(client, tables, manifest)
  if (filesFolder !== undefined) yield* filePieces(filesFolder, manifest)
  const text = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`)
  yield* entry(manifestName, text.length, [text])
}

async function beginManifest(client: pg.Client): Promise<Manifest> {
  const made = await client.query(`SELECT to_regclass('platform.migration') IS NOT NULL AS is_made`)
  if (!made.rows[0].is_made)
    throw new PlainError('There is nothing to back up: no Folkmoot has been started on this database yet.')
  const migrations = await client.query('SELECT name, sha256 FROM platform.migration ORDER BY name COLLATE "C"')
  const facts = await client.query<{ version: string; moment: Date }>(
    `SELECT current_setting('server_version') AS version, now() AS moment`,
  )
  const { version, moment } = facts.rows[0]!
  const sequences =
    await client.query(`SELECT format('%I.%I', schemaname, sequencename) AS name, last_value::text AS value
    FROM pg_sequences WHERE last_value IS NOT NULL ORDER BY 1`)
  return {
    format,
    madeAt: moment.toISOString(),
    folkmoot: JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')).version,
    postgresql: version,
    migrations: migrations.rows,
    tables: [],
    sequences: sequences.rows,
    files: [],
  }
}
