import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { PlainError } from '../../plain-error.ts'
import { blockSize, encodeHeader, padding } from './tar-header.ts'

/** Pieces of an archive: its header, then exactly as many bytes as that says. */
export async function* entry(
  name: string,
  size: number,
  body: AsyncIterable<Buffer> | Iterable<Buffer>,
): AsyncGenerator<Buffer> {
  yield encodeHeader({ name, size })
  yield* body
  yield Buffer.alloc(padding(size))
}

/**
 * Writes a gzipped tar archive piece by piece. It has its name only when it is complete and on the disk; until then it is
 * `….part`, and goes away when anything fails. Readable by its owner only: it holds everything.
 */
export async function writeArchive(file: string, pieces: AsyncIterable<Buffer>): Promise<void> {
  const draft = `${file}.part`
  try {
    await pipeline(
      Readable.from(closed(pieces), { objectMode: false }),
      createGzip(),
      createWriteStream(draft, { mode: 0o600, flush: true }),
    )
    await rename(draft, file)
    await flushFolder(dirname(file))
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {})
    throw writingTrouble(error, file)
  }
}

async function* closed(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield* pieces
  yield Buffer.alloc(2 * blockSize)
}

/** The new name itself must survive a power cut. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().catch(() => {}) // Some systems have no such thing for folders.
  await handle.close()
}

function writingTrouble(error: unknown, file: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new PlainError(
      `The disk is full, so the backup ${file} could not be written: free some space or choose another disk. Nothing was left behind.`,
      { cause: error },
    )
  }
  if (['EACCES', 'EROFS', 'EPERM', 'ENOENT', 'ENOTDIR', 'EISDIR'].includes(code)) {
    return new PlainError(
      `The backup cannot be written to ${file} (${code}): choose a folder that is there and that you may write to.`,
      { cause: error },
    )
  }
  return error
}
