import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { PlainError } from '../../plain-error.ts'
import { blockSize, decodeHeader, padding, type TarHeader } from './tar-header.ts'

export interface ArchiveEntry extends TarHeader {
  /** To be read to its end before the next entry is asked for. */
  readonly body: AsyncIterable<Buffer>
}

/** Reads a gzipped tar archive entry by entry, and after the last one to the end, where gzip's own check stands. */
export async function* readArchive(file: string): AsyncGenerator<ArchiveEntry> {
  const bytes = new Bytes(unzipped(file), file)
  try {
    for (;;) {
      const header = headerFrom(await bytes.exactly(blockSize), file)
      if (!header) break
      yield { ...header, body: bytes.pieces(header.size) }
      await bytes.exactly(padding(header.size))
    }
    await bytes.rest()
  } finally {
    await bytes.close()
  }
}

function headerFrom(block: Buffer, file: string): TarHeader | null {
  try {
    return decodeHeader(block)
  } catch (error) {
    throw damaged(file, error)
  }
}

function unzipped(file: string): AsyncIterable<Buffer> {
  const source = createReadStream(file)
  const gunzip = createGunzip()
  source.once('error', (error) => gunzip.destroy(error))
  gunzip.once('close', () => source.destroy())
  return source.pipe(gunzip)
}

/** A stream of bytes, taken in amounts we ask for. */
class Bytes {
  readonly #source: AsyncIterator<Buffer>
  readonly #file: string
  #held: Buffer = Buffer.alloc(0)

  constructor(source: AsyncIterable<Buffer>, file: string) {
    this.#source = source[Symbol.asyncIterator]()
    this.#file = file
  }

  async *pieces(size: number): AsyncGenerator<Buffer> {
    for (let left = size; left > 0; ) {
      if (this.#held.length === 0) this.#held = await this.#next()
      const piece = this.#held.subarray(0, left)
      this.#held = this.#held.subarray(piece.length)
      left -= piece.length
      yield piece
    }
  }

  async exactly(size: number): Promise<Buffer> {
    const pieces: Buffer[] = []
    for await (const piece of this.pieces(size)) pieces.push(piece)
    return Buffer.concat(pieces)
  }

  async rest(): Promise<void> {
    while ((await this.#piece()) !== null) {}
  }

  async close(): Promise<void> {
    await this.#source.return?.().catch(() => {})
  }

  async #next(): Promise<Buffer> {
    const piece = await this.#piece()
    if (piece === null) throw damaged(this.#file, new Error('it ends too early'))
    return piece
  }

  /** Trouble is put into words here, where it arises: an entry's body is read by others. */
  async #piece(): Promise<Buffer | null> {
    try {
      const { done, value } = await this.#source.next()
      return done ? null : value
    } catch (error) {
      throw readingTrouble(error, this.#file)
    }
  }
}

function readingTrouble(error: unknown, file: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOENT') return new PlainError(`There is no file ${file}: check its name.`, { cause: error })
  if (code === 'EACCES' || code === 'EISDIR')
    return new PlainError(`The file ${file} cannot be read (${code}): check who owns it.`, { cause: error })
  return code.startsWith('Z_') ? damaged(file, error) : error
}

export const damaged = (file: string, cause: unknown): PlainError =>
  new PlainError(`The backup ${file} is damaged or cut short, and nothing was changed: use another copy of it.`, {
    cause,
  })
