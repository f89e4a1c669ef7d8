import { createReadStream } from 'node:fs'
import { type Election, type PbMode, PbReader, type PbReading, sentenceForPb } from '@folkmoot/counting'
import { PlainError } from '#platform/plain-error.ts'
import { notReadable } from '../not-readable.ts'
import type { Output } from '../output.ts'

/** Reads a .pb file piece by piece; what was mended is said on stderr, one line each. */
export async function readElection(path: string, mode: PbMode, output: Output): Promise<Election> {
  const reader = new PbReader(mode)
  try {
    for await (const piece of createReadStream(path, { highWaterMark: 1 << 20 })) reader.push(piece as Uint8Array)
  } catch (error) {
    throw notReadable(path, error)
  }
  const reading = reader.finish()
  const lines = linesFor(path, reading)
  if (!reading.ok) throw new PlainError(lines.join('\n'))
  for (const line of lines) output.err(line)
  return reading.election
}

function linesFor(path: string, reading: PbReading): string[] {
  const listed = reading.ok ? reading.repairs : reading.errors
  const lines = listed.map((trouble) => `${path}, line ${trouble.line}: ${sentenceForPb(trouble)}`)
  const total = [...reading.totals.values()].reduce((sum, count) => sum + count, 0)
  const more = total - listed.length
  return more > 0
    ? [...lines, `${path}: ${more.toLocaleString('en-GB')} more of the same kinds are not listed.`]
    : lines
}
