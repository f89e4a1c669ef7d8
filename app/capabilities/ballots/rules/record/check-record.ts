import canonicalize from 'canonicalize'
import type { BallotResult } from '../ballot-result.ts'
import { startCount } from '../count-papers.ts'
import { drawnLot } from '../lots.ts'
import { type BallotFacts, checkEntries } from './check-entries.ts'
import { type CheckedPapers, checkPapers, linesOf } from './check-papers.ts'
import type { RecordFinding, RecordVerdict } from './finding.ts'
import { type RecordBallot, type RecordFile, type RollRecord, recordFiles } from './record-files.ts'
import { sha256 } from './sha256.ts'

export interface RecordToCheck {
  /** The files by name; null where a file could not be unpacked. */
  readonly files: ReadonlyMap<string, string | null>
  readonly progress?: ((done: number, all: number) => Promise<void> | void) | undefined
}

/**
 * Checks a ballot's record with nothing but its files: that what was frozen, the papers and the receipts are those that the
 * public record names; that every paper carries a valid token and its voter's signature; that there are no more papers
 * than were given; and that the papers, counted again, come to the published result.
 */
export async function checkRecord({ files, progress }: RecordToCheck): Promise<RecordVerdict> {
  const missing = recordFiles.flatMap((file): RecordFinding[] => {
    if (!files.has(file)) return [{ kind: 'file-missing', file }]
    return files.get(file) === null ? [{ kind: 'file-damaged', file }] : []
  })
  const text = (file: RecordFile) => files.get(file) ?? ''
  const ballot = parsed<RecordBallot>(text('frozen.json'))
  const roll = parsed<RollRecord>(text('roll.json'))
  const result = parsed<BallotResult>(text('result.json'))
  if (missing.length > 0 || !ballot || !roll || !result)
    return nothing([
      ...missing,
      ...unreadable({ 'frozen.json': ballot, 'roll.json': roll, 'result.json': result }, missing),
    ])
  const entries = await checkEntries(text('ledger.jsonl'), ballot.ballot)
  const count = startCount(ballot)
  const checked = await checkPapers({
    ballot,
    list: text('papers.txt'),
    papers: text('papers.jsonl'),
    count,
    progress,
  })
  const receipts = linesOf(text('receipts.txt'))
  const lot =
    roll.lots &&
    drawnLot(
      { ballot: ballot.ballot, ...roll.lots },
      ballot.options.map(({ number }) => number),
    ).order
  const again = count.finish({ ...(roll.roll === null ? {} : { roll: roll.roll }), ...(lot ? { lot } : {}) })
  return {
    findings: [
      ...entries.findings,
      ...(await commitments(entries.facts, { text, papers: checked.papers, receipts: receipts.length })),
      ...checked.findings,
      ...checkReceipts(receipts),
      ...checkAgainstRoll(checked, ballot, roll),
      ...(canonicalize(again) === canonicalize(result) ? [] : [{ kind: 'another-result' as const }]),
    ],
    papers: checked.papers,
    signed: checked.signed,
    receipts: receipts.length,
    question: ballot.question,
    head: entries.head,
  }
}

const nothing = (findings: readonly RecordFinding[]): RecordVerdict => ({
  findings,
  papers: 0,
  signed: 0,
  receipts: 0,
  question: null,
  head: null,
})

function parsed<Read>(text: string): Read | null {
  try {
    return JSON.parse(text) as Read
  } catch {
    return null
  }
}

function unreadable(
  read: Readonly<Record<string, unknown>>,
  missing: readonly RecordFinding[],
): readonly RecordFinding[] {
  return Object.entries(read)
    .filter(([file, value]) => value === null && !missing.some((finding) => 'file' in finding && finding.file === file))
    .map(([file]) => ({ kind: 'file-damaged', file: file as RecordFile }))
}

interface Texts {
  readonly text: (file: RecordFile) => string
  readonly papers: number
  readonly receipts: number
}

/** What the public record says of the files. */
async function commitments(facts: BallotFacts, { text, papers, receipts }: Texts): Promise<readonly RecordFinding[]> {
  const findings: RecordFinding[] = []
  const holds = async (file: RecordFile, said: string | null) => {
    if (said !== null && said !== (await sha256(text(file)))) findings.push({ kind: 'not-as-recorded', file })
  }
  const lines = (file: RecordFile, said: number | null, has: number) => {
    if (said !== null && said !== has) findings.push({ kind: 'wrong-number-of-lines', file, has, said })
  }
  await holds('frozen.json', facts.frozenHash)
  await holds('papers.txt', facts.papersHash)
  await holds('receipts.txt', facts.receiptsHash)
  await holds('result.json', facts.resultHash)
  lines('papers.jsonl', facts.papers, papers)
  lines('receipts.txt', facts.receipts, receipts)
  return findings
}

function checkReceipts(lines: readonly string[]): readonly RecordFinding[] {
  return lines.flatMap((line, k): RecordFinding[] => {
    if (!/^([0-9a-f]{2}){8,64}$/.test(line)) return [{ kind: 'line-unreadable', file: 'receipts.txt', line: k + 1 }]
    const before = lines[k - 1]
    if (before === undefined || before < line) return []
    return [{ kind: before === line ? 'receipt-twice' : 'receipt-out-of-order', line: k + 1 }]
  })
}

/** In no way can there be more papers than people who were given one in it. */
function checkAgainstRoll(
  { byOrigin }: CheckedPapers,
  ballot: RecordBallot,
  { given }: RollRecord,
): readonly RecordFinding[] {
  if (ballot.imported) return []
  const ways = [
    ['browser', 'browser'],
    ['server', 'server'],
    ['sheet', 'paper'],
  ] as const
  return ways.flatMap(([origin, channel]): RecordFinding[] => {
    const [papers, most] = [byOrigin.get(origin) ?? 0, given[channel] ?? 0]
    return papers > most ? [{ kind: 'more-papers-than-given', papers, given: most, way: channel }] : []
  })
}
