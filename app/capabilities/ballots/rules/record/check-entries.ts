import type { RecordFinding } from './finding.ts'
import { sha256 } from './sha256.ts'

/** What the public record says of a ballot; null where it says nothing. */
export interface BallotFacts {
  readonly frozenHash: string | null
  readonly papersHash: string | null
  readonly receiptsHash: string | null
  readonly resultHash: string | null
  readonly papers: number | null
  readonly receipts: number | null
}

export interface CheckedEntries {
  readonly findings: readonly RecordFinding[]
  readonly facts: BallotFacts
  /** The newest entry in the file, `NUMBER:HASH`: what somebody else noted must agree with it. */
  readonly head: string | null
}

type Facts = Readonly<Record<string, unknown>>

interface Entry {
  readonly seq: number
  readonly kind: string
  readonly subject: string
  readonly facts: Facts
  readonly previous: string
  readonly hash: string
}

/**
 * Checks that the entries in the file are a whole part of the public record's chain (docs/ledger.md), and takes from them
 * what they say of the ballot.
 */
export async function checkEntries(text: string, ballot: string): Promise<CheckedEntries> {
  const findings: RecordFinding[] = []
  const entries: Entry[] = []
  const lines = text.split('\n').filter((line) => line !== '')
  for (const [k, line] of lines.entries()) {
    const entry = await readEntry(line)
    if (typeof entry === 'string') findings.push({ kind: 'entry-wrong', line: k + 1, why: entry })
    else {
      const before = entries.at(-1)
      const follows = !before || (entry.seq === before.seq + 1 && entry.previous === before.hash)
      if (!follows) findings.push({ kind: 'entry-wrong', line: k + 1, why: 'does-not-follow' })
      entries.push(entry)
    }
  }
  return { ...factsOf(entries, ballot), findings: [...findings, ...missingOf(entries, ballot)] }
}

const shape = /^\{"hash":"([0-9a-f]{64})","entry":(\{.*\})\}$/su

async function readEntry(line: string): Promise<Entry | 'unreadable' | 'changed'> {
  const found = shape.exec(line)
  if (!found) return 'unreadable'
  try {
    const entry = JSON.parse(found[2]!) as Entry
    return (await sha256(found[2]!)) === found[1] ? { ...entry, hash: found[1]! } : 'changed'
  } catch {
    return 'unreadable'
  }
}

const opening = ['ballot-opened', 'ballot-announced', 'ballot-imported']
const box = ['ballot-box-opened', 'ballot-imported']
const counting = ['ballot-counted']

const latest = (entries: readonly Entry[], ballot: string, kinds: readonly string[]) =>
  entries.filter(({ subject, kind }) => subject === ballot && kinds.includes(kind)).at(-1) ?? null

const missingOf = (entries: readonly Entry[], ballot: string): readonly RecordFinding[] =>
  [opening, box, counting].flatMap((kinds) =>
    latest(entries, ballot, kinds) ? [] : [{ kind: 'entry-missing' as const, entry: kinds[0]! }],
  )

function factsOf(entries: readonly Entry[], ballot: string): Pick<CheckedEntries, 'facts' | 'head'> {
  const of = (kinds: readonly string[]) => latest(entries, ballot, kinds)?.facts ?? {}
  const [opened, inBox, counted] = [of(opening), of(box), of(counting)]
  const last = entries.at(-1)
  return {
    facts: {
      frozenHash: textOf(opened.hash),
      papersHash: textOf(inBox.papersHash),
      receiptsHash: textOf(inBox.receiptsHash),
      resultHash: textOf(counted.resultHash),
      papers: numberOf(inBox.papers),
      receipts: numberOf(inBox.receipts),
    },
    head: last ? `${last.seq}:${last.hash}` : null,
  }
}

const textOf = (fact: unknown) => (typeof fact === 'string' ? fact : null)
const numberOf = (fact: unknown) => (typeof fact === 'number' ? fact : null)
