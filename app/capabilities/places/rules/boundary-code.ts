import type { Boundary, Ring } from './boundary.ts'

/**
 * A boundary as a few bytes: the number of rings, then for each ring whether it is a hole, how many points it has, the
 * steps from point to point (longitudes, then latitudes) and the weights. Numbers are written seven bits a byte, the
 * lowest first; signed ones are folded (0, -1, 1, -2 …).
 */
export function encodeBoundary(boundary: Boundary): Buffer {
  const bytes: number[] = []
  writeNumber(bytes, boundary.rings.length)
  for (const ring of boundary.rings) {
    bytes.push(ring.isHole ? 1 : 0)
    writeNumber(bytes, ring.lng.length)
    writeSteps(bytes, ring.lng)
    writeSteps(bytes, ring.lat)
    for (const weight of ring.weight) bytes.push(weight)
  }
  return Buffer.from(bytes)
}

export function decodeBoundary(bytes: Uint8Array): Boundary {
  const reader = { bytes, at: 0 }
  const count = readNumber(reader)
  const rings: Ring[] = []
  for (let k = 0; k < count; k++) rings.push(readRing(reader))
  return { rings }
}

interface Reader {
  readonly bytes: Uint8Array
  at: number
}

function readRing(reader: Reader): Ring {
  const isHole = reader.bytes[reader.at++] === 1
  const points = readNumber(reader)
  const lng = readSteps(reader, points)
  const lat = readSteps(reader, points)
  const weight = Uint8Array.from(reader.bytes.subarray(reader.at, reader.at + points))
  reader.at += points
  return { lng, lat, weight, isHole }
}

function writeSteps(bytes: number[], values: Int32Array): void {
  let before = 0
  for (const value of values) {
    const step = value - before
    writeNumber(bytes, step < 0 ? -2 * step - 1 : 2 * step)
    before = value
  }
}

function readSteps(reader: Reader, count: number): Int32Array {
  const values = new Int32Array(count)
  let before = 0
  for (let k = 0; k < count; k++) {
    const folded = readNumber(reader)
    before += folded % 2 === 1 ? -(folded + 1) / 2 : folded / 2
    values[k] = before
  }
  return values
}

function writeNumber(bytes: number[], value: number): void {
  let rest = value
  while (rest > 127) {
    bytes.push((rest % 128) + 128)
    rest = Math.floor(rest / 128)
  }
  bytes.push(rest)
}

function readNumber(reader: Reader): number {
  let value = 0
  for (let scale = 1; ; scale *= 128) {
    const byte = reader.bytes[reader.at++]
    if (byte === undefined) throw new Error('A stored boundary ends too early.')
    value += (byte % 128) * scale
    if (byte < 128) return value
  }
}
