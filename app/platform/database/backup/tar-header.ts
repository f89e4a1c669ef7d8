/** One entry of a tar archive (POSIX ustar), so that a backup can be looked into with tools every machine has. */
export interface TarHeader {
  readonly name: string
  readonly size: number
}

export const blockSize = 512
const longestName = 255
const longestPart = 100

/** @throws when the name is too long for the format. */
export function encodeHeader({ name, size }: TarHeader): Buffer {
  const block = Buffer.alloc(blockSize)
  const [prefix, rest] = splitName(name)
  block.write(rest, 0)
  block.write('0000600\0', 100)
  block.write('0000000\0', 108)
  block.write('0000000\0', 116)
  block.write(`${size.toString(8).padStart(11, '0')}\0`, 124)
  block.write('00000000000\0', 136)
  block.write('        ', 148)
  block.write('0', 156)
  block.write('ustar\x0000', 257)
  block.write(prefix, 345)
  block.write(`${checksum(block).toString(8).padStart(6, '0')}\0 `, 148)
  return block
}

/** Null for the empty block that ends an archive. @throws when the block is not a header. */
export function decodeHeader(block: Buffer): TarHeader | null {
  if (block.every((byte) => byte === 0)) return null
  const written = Number.parseInt(text(block, 148, 8), 8)
  const blank = Buffer.from(block).fill(' ', 148, 156)
  if (checksum(blank) !== written) throw new Error('not a header of a tar archive')
  const prefix = text(block, 345, 155)
  return {
    name: prefix ? `${prefix}/${text(block, 0, 100)}` : text(block, 0, 100),
    size: Number.parseInt(text(block, 124, 12), 8),
  }
}

/** Bytes that fill the last block of an entry. */
export const padding = (size: number): number => (blockSize - (size % blockSize)) % blockSize

/** Long names are cut at a slash into a folder of up to 155 bytes and a name of up to 100. */
function splitName(name: string): readonly [prefix: string, rest: string] {
  if (Buffer.byteLength(name) <= longestPart) return ['', name]
  for (let at = name.indexOf('/'); at !== -1; at = name.indexOf('/', at + 1)) {
    const [prefix, rest] = [name.slice(0, at), name.slice(at + 1)]
    if (Buffer.byteLength(prefix) <= longestName - longestPart && Buffer.byteLength(rest) <= longestPart)
      return [prefix, rest]
  }
  throw new Error(`The name is too long for an archive: ${name}`)
}

const checksum = (block: Buffer) => block.reduce((sum, byte) => sum + byte, 0)

function text(block: Buffer, from: number, length: number): string {
  const field = block.subarray(from, from + length)
  const end = field.indexOf(0)
  return field.subarray(0, end === -1 ? length : end).toString('utf8')
}
