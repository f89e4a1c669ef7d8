/** One file of an archive; `bytes` is null where it cannot be unpacked or its checksum is wrong. */
export interface Unzipped {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer> | null
}

interface Entry {
  readonly name: string
  readonly crc: number
  readonly packed: Uint8Array<ArrayBuffer>
  readonly isDeflated: boolean
}

const endMark = 0x06054b50
const centralMark = 0x02014b50
const centralLength = 46
const localLength = 30
const endLength = 22
const longestComment = 65_535
/** What one file may unpack to: an archive made to fill a memory is refused. */
const largest = 2 ** 31

/** Unpacks a ZIP archive, in a browser as on a server; null where it is none. Names are as the archive has them. */
export async function unzip(archive: Uint8Array<ArrayBuffer>): Promise<readonly Unzipped[] | null> {
  const entries = readEntries(archive)
  if (!entries) return null
  const files: Unzipped[] = []
  for (const entry of entries) files.push({ name: entry.name, bytes: await unpack(entry) })
  return files
}

async function unpack({ packed, crc, isDeflated }: Entry): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const bytes = isDeflated ? await inflate(packed) : packed
    return crc32(bytes) === crc ? bytes : null
  } catch {
    return null
  }
}

async function inflate(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = []
  let length = 0
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  for (const reader = stream.getReader(); ; ) {
    const { done, value } = await reader.read()
    if (done) break
    length += value.length
    if (length > largest) throw new Error('A file of this archive is too large.')
    pieces.push(value)
  }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}

/** By the central directory at the end. */
function readEntries(archive: Uint8Array<ArrayBuffer>): readonly Entry[] | null {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  const end = findEnd(view)
  if (end === null) return null
  const count = view.getUint16(end + 10, true)
  const entries: Entry[] = []
  let at = view.getUint32(end + 16, true)
  for (let k = 0; k < count; k++) {
    const read = readEntry(archive, view, at)
    if (!read) return null
    entries.push(read.entry)
    at = read.next
  }
  return entries
}

function findEnd(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - endLength - longestComment)
  for (let at = view.byteLength - endLength; at >= first; at--) if (view.getUint32(at, true) === endMark) return at
  return null
}

function readEntry(archive: Uint8Array<ArrayBuffer>, view: DataView, at: number) {
  if (at + centralLength > view.byteLength || view.getUint32(at, true) !== centralMark) return null
  const nameLength = view.getUint16(at + 28, true)
  const local = view.getUint32(at + 42, true)
  if (local + localLength > view.byteLength) return null
  const from = local + localLength + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  const entry = {
    name: new TextDecoder().decode(archive.subarray(at + centralLength, at + centralLength + nameLength)),
    crc: view.getUint32(at + 16, true),
    packed: archive.subarray(from, from + view.getUint32(at + 20, true)),
    isDeflated: view.getUint16(at + 10, true) === 8,
  }
  const next = at + centralLength + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  return { entry, next }
}

const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c
})

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (let at = 0; at < bytes.length; at++) crc = table[(crc ^ bytes[at]!) & 0xff]! ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}
