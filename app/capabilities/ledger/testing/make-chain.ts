import { createHash } from 'node:crypto'
import { lineOf } from '../rules/line-of.ts'
import { makeEntry } from '../rules/make-entry.ts'
import { type Facts, noPrevious } from '../vocabulary.ts'

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

export interface ChainEntry {
  readonly seq: number
  readonly hash: string
  readonly body: string
}

const community = '0192f0c1-1111-7000-8000-000000000001'

/** A chain as the ledger makes it, from the facts of its entries; it can go on from an entry of another chain. */
export function makeChain(facts: readonly Facts[], after: readonly ChainEntry[] = []): readonly ChainEntry[] {
  const chain = [...after]
  for (const each of facts) {
    const head = chain.at(-1) ?? { seq: 0, hash: noPrevious }
    const at = new Date(Date.UTC(2026, 10, 24, 12) + head.seq * 60_000)
    const entry = { community, at, kind: 'matter-opened', subject: `subject-${head.seq + 1}`, facts: each }
    const body = makeEntry(entry, head)
    chain.push({ seq: head.seq + 1, hash: sha256(body), body })
  }
  return chain
}

export const linesOfChain = (chain: readonly ChainEntry[]): readonly string[] => chain.map(lineOf)
