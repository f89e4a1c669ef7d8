import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { makeDigest } from './digest.ts'
import { type BackupTable, copyOut } from './list-tables.ts'
import type { Manifest } from './manifest.ts'
import { entry } from './write-archive.ts'

/** A table of any size is kept in pieces of this size: an archive wants each entry's size before its bytes. */
const pieceSize = 1024 * 1024

/** The rows of all tables as pieces of an archive; adds to the manifest what it has counted. */
export async function* databasePieces(
  client: pg.ClientBase,
  tables: readonly BackupTable[],
  manifest: Manifest,
): AsyncGenerator<Buffer> {
  for (const table of tables) {
    const digest = makeDigest()
    let number = 0
    for await (const piece of inPieces(copyRows(client, table))) {
      digest.add(piece)
      number++
      yield* entry(`tables/${table.name}/${String(number).padStart(6, '0')}`, piece.length, [piece])
    }
    manifest.tables.push({ name: table.name, columns: [...table.columns], ...digest.result() })
  }
}

export const copyRows = (client: pg.ClientBase, table: BackupTable): AsyncIterable<Buffer> =>
  client.query(copyTo(copyOut(table)))

async function* inPieces(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer[] = []
  let size = 0
  for await (const bytes of source) {
    held.push(bytes)
    size += bytes.length
    if (size < pieceSize) continue
    yield Buffer.concat(held)
    held = []
    size = 0
  }
  if (size > 0) yield Buffer.concat(held)
}
