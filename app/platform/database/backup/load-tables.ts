import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import type pg from 'pg'
import { type CopyStreamQuery, from as copyFrom } from 'pg-copy-streams'
import { PlainError } from '../../plain-error.ts'
import { tableOf } from './check-backup.ts'
import { copyRows } from './database-pieces.ts'
import { makeDigest } from './digest.ts'
import { listTables } from './list-tables.ts'
import type { Manifest } from './manifest.ts'
import { readArchive } from './read-archive.ts'

/** Empties all tables and fills them from the backup, in the order in which they stand there. */
export async function loadTables(client: pg.ClientBase, file: string, manifest: Manifest): Promise<void> {
  await emptyTables(client, manifest)
  let loading: { readonly table: string; readonly stream: CopyStreamQuery } | null = null
  for await (const { name, body } of readArchive(file)) {
    const table = name.startsWith('tables/') ? tableOf(name) : null
    if (loading && loading.table !== table) loading = await finish(loading)
    if (table && !loading) loading = { table, stream: client.query(copyFrom(copyIn(table, manifest))) }
    for await (const bytes of body) if (loading && !loading.stream.write(bytes)) await once(loading.stream, 'drain')
  }
  if (loading) await finish(loading)
  for (const { name, value } of manifest.sequences)
    await client.query('SELECT setval($1::text::regclass, $2)', [name, value])
}

/** Compares every table's rows with the manifest, read back from the database. */
export async function checkLoaded(client: pg.ClientBase, manifest: Manifest): Promise<void> {
  for (const table of await listTables(client)) {
    const digest = makeDigest()
    for await (const bytes of copyRows(client, table)) digest.add(bytes)
    const [found, wanted] = [digest.result(), manifest.tables.find(({ name }) => name === table.name)]
    if (wanted ? found.sha256 !== wanted.sha256 || found.rows !== wanted.rows : found.rows > 0) {
      throw new PlainError(
        `After restoring, the table ${table.name} is not as it was (${found.rows} rows of ${wanted?.rows ?? 0}); nothing was changed.`,
      )
    }
  }
}

async function emptyTables(client: pg.ClientBase, manifest: Manifest): Promise<void> {
  const here = await listTables(client)
  const missing = manifest.tables.find((table) => {
    const found = here.find(({ name }) => name === table.name)
    return table.rows > 0 && !(found && table.columns.every((column) => found.columns.includes(column)))
  })
  if (missing) {
    throw new PlainError(
      `The table ${missing.name} of the backup is not the same in this Folkmoot: restore with Folkmoot ${manifest.folkmoot}, then upgrade.`,
    )
  }
  if (here.length > 0) await client.query(`TRUNCATE ${here.map(({ name }) => name).join(', ')}`)
}

function copyIn(table: string, manifest: Manifest): string {
  const columns = manifest.tables.find(({ name }) => name === table)?.columns ?? []
  return `COPY ${table} (${columns.join(', ')}) FROM STDIN`
}

async function finish(loading: { readonly stream: CopyStreamQuery }): Promise<null> {
  loading.stream.end()
  await finished(loading.stream)
  return null
}
