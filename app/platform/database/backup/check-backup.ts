import { createHash } from 'node:crypto'
import { makeDigest } from './digest.ts'
import { type Manifest, manifestName, parseManifest } from './manifest.ts'
import { damaged, readArchive } from './read-archive.ts'

/** Reads a backup from end to end and compares every table and file with its manifest. @throws PlainError when damaged. */
export async function checkBackup(file: string): Promise<Manifest> {
  const tables = new Map<string, ReturnType<typeof makeDigest>>()
  const files = new Map<string, string>()
  let text: string | null = null
  for await (const { name, body } of readArchive(file)) {
    if (name === manifestName) text = (await collect(body)).toString('utf8')
    else if (name.startsWith('files/')) files.set(name.slice('files/'.length), await hashOf(body))
    else await digestInto(tables, tableOf(name), body)
  }
  if (text === null) throw damaged(file, new Error('it has no manifest'))
  const manifest = parseManifest(text, file)
  if (!agrees(manifest, tables, files)) throw damaged(file, new Error('its content differs from its manifest'))
  return manifest
}

/** The table that an entry `tables/<name>/<number>` belongs to. */
export const tableOf = (entryName: string): string => entryName.slice('tables/'.length, entryName.lastIndexOf('/'))

type Digests = Map<string, ReturnType<typeof makeDigest>>

async function digestInto(tables: Digests, table: string, body: AsyncIterable<Buffer>): Promise<void> {
  const digest = tables.get(table) ?? makeDigest()
  tables.set(table, digest)
  for await (const bytes of body) digest.add(bytes)
}

function agrees(manifest: Manifest, tables: Digests, files: ReadonlyMap<string, string>): boolean {
  const empty = makeDigest().result()
  const sameTables = manifest.tables.every((table) => {
    const seen = tables.get(table.name)?.result() ?? empty
    return seen.sha256 === table.sha256 && seen.rows === table.rows
  })
  const knownTables = [...tables.keys()].every((name) => manifest.tables.some((table) => table.name === name))
  const sameFiles =
    manifest.files.length === files.size && manifest.files.every(({ path, sha256 }) => files.get(path) === sha256)
  return sameTables && knownTables && sameFiles
}

async function collect(body: AsyncIterable<Buffer>): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of body) pieces.push(piece)
  return Buffer.concat(pieces)
}

async function hashOf(body: AsyncIterable<Buffer>): Promise<string> {
  const hash = createHash('sha256')
  for await (const bytes of body) hash.update(bytes)
  return hash.digest('hex')
}
