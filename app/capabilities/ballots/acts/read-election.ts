import { createHash } from 'node:crypto'
import { setImmediate as breathe } from 'node:timers/promises'
import { PbReader, type PbReading, type PbTrouble } from '@folkmoot/counting'
import { FilePapers } from '../rules/import/file-papers.ts'
import { type NotReady, type ReadyElection, readyElection } from '../rules/import/ready-election.ts'

export interface ReadElection {
  readonly kind: 'read'
  readonly ready: ReadyElection
  readonly papers: FilePapers
  readonly repairs: readonly PbTrouble[]
  readonly totals: ReadonlyMap<string, number>
  /** SHA-256 of the file, hexadecimal. */
  readonly hash: string
}

export type ElectionRead =
  | ReadElection
  | { readonly kind: 'unreadable'; readonly errors: readonly PbTrouble[] }
  | { readonly kind: 'not-ready'; readonly why: NotReady }

const bytesAtOnce = 262_144

/** Reads a Pabulib file as its pieces come; others are answered in between. What can be mended is mended and named. */
export async function readElection(pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<ElectionRead> {
  const papers = new FilePapers()
  const reader = new PbReader('tolerant', papers)
  const hash = createHash('sha256')
  for await (const piece of pieces) {
    hash.update(piece)
    for (let from = 0; from < piece.length; from += bytesAtOnce) {
      reader.push(piece.subarray(from, from + bytesAtOnce))
      await breathe()
    }
  }
  return finished(reader.finish(), papers, hash.digest('hex'))
}

function finished(reading: PbReading, papers: FilePapers, hash: string): ElectionRead {
  if (!reading.ok) return { kind: 'unreadable', errors: reading.errors }
  const ready = readyElection(reading)
  if (typeof ready === 'string') return { kind: 'not-ready', why: ready }
  if (papers.places > 6) return { kind: 'not-ready', why: 'points-too-large' }
  const { repairs, totals } = reading
  return { kind: 'read', ready, papers, repairs, totals, hash }
}
