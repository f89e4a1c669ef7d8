import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'

export interface ZipFile {
  readonly name: string
  readonly content: AsyncIterable<string> | Iterable<string>
}

interface Written {
  readonly name: Buffer
  readonly at: number
  readonly crc: number
  readonly size: number
  readonly packed: number
}

const largest = 0xffff_ffff

/**
 * A ZIP archive, written while its files are made, so that it may be larger than memory. Names are UTF-8. No file, and not the
 * whole, may reach four gigabytes. `at` is the moment that all files bear.
 */
export async function* zip(files: Iterable<ZipFile> | AsyncIterable<ZipFile>, at: Date): AsyncGenerator<Buffer> {
  const written: Written[] = []
  const stamp = dosTime(at)
  let length = 0
  const count = (bytes: Buffer) => {
    length += bytes.length
    if (length > largest) throw new Error('This archive would be larger than four gigabytes.')
    return bytes
  }
  for await (const { name, content } of files) {
    const head = { name: Buffer.from(name), at: length }
    yield count(localHeader(head.name, stamp))
    const sum = { crc: 0, size: 0, packed: 0 }
    for await (const piece of packed(content, sum)) yield count(piece)
    yield count(numbers([0x08074b50, 4], [sum.crc, 4], [sum.packed, 4], [sum.size, 4]))
    written.push({ ...head, ...sum })
  }
  const from = length
  for (const file of written) yield count(centralHeader(file, stamp))
  yield numbers(
    [0x06054b50, 4],
    [0, 4],
    [written.length, 2],
    [written.length, 2],
    [length - from, 4],
    [from, 4],
    [0, 2],
  )
}

interface Sum {
  crc: number
  size: number
  packed: number
}

async function* packed(content: ZipFile['content'], sum: Sum): AsyncGenerator<Buffer> {
  const deflate = createDeflateRaw({ level: 6 })
  const feeding = feed(content, deflate, sum).catch((error: Error) => {
    deflate.destroy(error)
  })
  for await (const piece of deflate as Readable) {
    sum.packed += piece.length
    yield piece
  }
  await feeding
}

async function feed(content: ZipFile['content'], deflate: ReturnType<typeof createDeflateRaw>, sum: Sum) {
  for await (const text of content) {
    const bytes = Buffer.from(text)
    sum.crc = crc32(bytes, sum.crc)
    sum.size += bytes.length
    if (deflate.destroyed) return
    if (!deflate.write(bytes)) await Promise.race([once(deflate, 'drain'), once(deflate, 'close')])
  }
  deflate.end()
}

type Field = readonly [value: number, bytes: 2 | 4]

function numbers(...fields: readonly Field[]): Buffer {
  const bytes = Buffer.alloc(fields.reduce((sum, [, size]) => sum + size, 0))
  let at = 0
  for (const [value, size] of fields) at = bytes.writeUIntLE(value, at, size)
  return bytes
}

/** Sizes follow the content; names are UTF-8. */
const flags = 0x0808
const deflated: Field = [8, 2]

const localHeader = (name: Buffer, stamp: readonly Field[]) =>
  Buffer.concat([
    numbers([0x04034b50, 4], [20, 2], [flags, 2], deflated, ...stamp, [0, 4], [0, 4], [0, 4], [name.length, 2], [0, 2]),
    name,
  ])

const centralHeader = ({ name, at, crc, size, packed }: Written, stamp: readonly Field[]) =>
  Buffer.concat([
    numbers([0x02014b50, 4], [20, 2], [20, 2], [flags, 2], deflated, ...stamp, [crc, 4], [packed, 4], [size, 4]),
    numbers([name.length, 2], [0, 2], [0, 2], [0, 2], [0, 2], [0, 4], [at, 4]),
    name,
  ])

function dosTime(at: Date): readonly Field[] {
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1)
  const date = ((Math.max(1980, at.getUTCFullYear()) - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate()
  return [
    [time, 2],
    [date, 2],
  ]
}
