import type { Choices } from '../../vocabulary.ts'
import { checkPaper } from '../check-paper.ts'
import { marksOf } from '../count/gather-election.ts'
import type { CountUnderWay } from '../count-papers.ts'
import { type PublishedPaper, paperLine } from '../paper-line.ts'
import { type PaperTerms, paperTermsOf } from '../paper-terms.ts'
import type { RecordFinding } from './finding.ts'
import type { RecordBallot } from './record-files.ts'
import { sha256 } from './sha256.ts'

export interface PapersToCheck {
  readonly ballot: RecordBallot
  readonly list: string
  readonly papers: string
  readonly count: CountUnderWay
  readonly progress?: ((done: number, all: number) => Promise<void> | void) | undefined
}

export interface CheckedPapers {
  readonly findings: readonly RecordFinding[]
  readonly papers: number
  readonly signed: number
  readonly byOrigin: ReadonlyMap<string, number>
}

const atOnce = 200

/** Holds every paper against the list and its own proof, and hands those that can be read to the count. */
export async function checkPapers(input: PapersToCheck): Promise<CheckedPapers> {
  const { ballot, count, progress } = input
  const findings: RecordFinding[] = []
  const listed = readList(input.list, findings)
  const terms = ballot.imported ? null : paperTermsOf(ballot)
  const known = new Set(ballot.options.map(({ number }) => number))
  const seen = new Set<string>()
  const byOrigin = new Map<string, number>()
  const lines = linesOf(input.papers)
  let [signed, before] = [0, '']
  for (let from = 0; from < lines.length; from += atOnce) {
    const some = lines.slice(from, from + atOnce)
    const proofs = await Promise.all(some.map((text) => proofOf(text, terms)))
    for (const [k, { paper, problem, hash }] of proofs.entries()) {
      const line = from + k + 1
      if (!paper || !isCountable(paper.choices, ballot, known)) {
        findings.push(unreadableLine(some[k]!, line))
        if (paper) seen.add(paper.number)
        continue
      }
      findings.push(...placeOf(paper, { line, before, seen }), ...listedAs(paper, { line, listed, hash }))
      if (problem) findings.push({ kind: 'paper-not-right', paper: paper.number, line, why: problem })
      else if (paper.proof) signed++
      seen.add(paper.number)
      before = paper.number
      byOrigin.set(paper.origin, (byOrigin.get(paper.origin) ?? 0) + 1)
      count.add(paper.choices)
    }
    await progress?.(Math.min(from + atOnce, lines.length), lines.length)
  }
  for (const paper of listed.keys()) if (!seen.has(paper)) findings.push({ kind: 'paper-missing', paper })
  return { findings, papers: lines.length, signed, byOrigin }
}

export const linesOf = (text: string): readonly string[] => {
  const lines = text.split('\n')
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines
}

/** `NUMBER HASH` by line. */
function readList(text: string, findings: RecordFinding[]): ReadonlyMap<string, string> {
  const listed = new Map<string, string>()
  linesOf(text).forEach((line, k) => {
    const found = /^([0-9a-f]{64}) ([0-9a-f]{64})$/.exec(line)
    if (found) listed.set(found[1]!, found[2]!)
    else findings.push({ kind: 'line-unreadable', file: 'papers.txt', line: k + 1 })
  })
  return listed
}

interface Proved {
  readonly paper: PublishedPaper | null
  readonly hash: string
  readonly problem: Extract<RecordFinding, { kind: 'paper-not-right' }>['why'] | null
}

/** A paper from a browser or a server carries its proof; a sheet, or an election from elsewhere, has none. */
async function proofOf(text: string, terms: PaperTerms | null): Promise<Proved> {
  const paper = readPaper(text)
  const hash = await sha256(text)
  if (!paper || paper.origin === 'sheet' || terms === null) return { paper, hash, problem: null }
  if (!paper.proof) return { paper, hash, problem: 'no-proof' }
  try {
    return { paper, hash, problem: await checkPaper(terms, { ...paper, proof: paper.proof }) }
  } catch {
    return { paper, hash, problem: 'proof-malformed' }
  }
}

/** Null where the line is no paper, or not written in the one way in which papers are written. */
function readPaper(text: string): PublishedPaper | null {
  try {
    const paper = JSON.parse(text) as PublishedPaper
    return /^[0-9a-f]{64}$/.test(paper.number) && paperLine(paper) === text ? paper : null
  } catch {
    return null
  }
}

function isCountable(choices: Choices, { paper }: RecordBallot, known: ReadonlySet<number>): boolean {
  return choices.type === paper.type && marksOf(choices).options.every((number) => known.has(number))
}

const numberIn = /"number":"([0-9a-f]{64})"/

/** Also where a line cannot be read, the number of its paper can often be told. */
function unreadableLine(text: string, line: number): RecordFinding {
  const found = numberIn.exec(text)
  return found
    ? { kind: 'paper-changed', paper: found[1]!, line }
    : { kind: 'line-unreadable', file: 'papers.jsonl', line }
}

function placeOf(
  { number: paper }: PublishedPaper,
  { line, before, seen }: { readonly line: number; readonly before: string; readonly seen: ReadonlySet<string> },
): readonly RecordFinding[] {
  if (seen.has(paper)) return [{ kind: 'paper-twice', paper, line }]
  return paper < before ? [{ kind: 'paper-out-of-order', paper, line }] : []
}

function listedAs(
  { number: paper }: PublishedPaper,
  {
    line,
    listed,
    hash,
  }: { readonly line: number; readonly listed: ReadonlyMap<string, string>; readonly hash: string },
): readonly RecordFinding[] {
  const said = listed.get(paper)
  if (said === undefined) return [{ kind: 'paper-not-listed', paper, line }]
  return said === hash ? [] : [{ kind: 'paper-changed', paper, line }]
}
