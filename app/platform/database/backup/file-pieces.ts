import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { open, readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { Manifest } from './manifest.ts'
import { entry } from './write-archive.ts'

/** The files that people uploaded as pieces of an archive; adds them to the manifest. */
export async function* filePieces(folder: string, manifest: Manifest): AsyncGenerator<Buffer> {
  if (!existsSync(folder)) return
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = found.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name))
  for (const path of paths.sort()) yield* onePiece(folder, path, manifest)
}

async function* onePiece(folder: string, path: string, manifest: Manifest): AsyncGenerator<Buffer> {
  const handle = await open(path, 'r')
  try {
    const { size } = await handle.stat()
    const inner = relative(folder, path).split(sep).join('/')
    const hash = createHash('sha256')
    yield* entry(
      `files/${inner}`,
      size,
      hashed(exactly(handle.createReadStream({ autoClose: false, end: Math.max(0, size - 1) }), size, inner), hash),
    )
    manifest.files.push({ path: inner, size, sha256: hash.digest('hex') })
  } finally {
    await handle.close()
  }
}

async function* hashed(source: AsyncIterable<Buffer>, hash: ReturnType<typeof createHash>): AsyncGenerator<Buffer> {
  for await (const bytes of source) {
    hash.update(bytes)
    yield bytes
  }
}

/** An archive cannot be put right once the size is written: a file cut short meanwhile ends the backup. */
async function* exactly(source: AsyncIterable<Buffer>, size: number, path: string): AsyncGenerator<Buffer> {
  let seen = 0
  if (size > 0) {
    for await (const bytes of source) {
      seen += bytes.length
      yield bytes
    }
  }
  if (seen !== size) throw new Error(`The uploaded file ${path} changed while the backup was made.`)
}
