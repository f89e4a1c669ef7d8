import { readFile } from 'node:fs/promises'
import { checkRecord } from '#capabilities/ballots/rules/record/check-record.ts'
import type { RecordVerdict } from '#capabilities/ballots/rules/record/finding.ts'
import { unpackRecord } from '#capabilities/ballots/rules/record/unpack-record.ts'
import { resultTextsFor } from '#capabilities/ballots/texts/result/texts.ts'
import type { Output } from '../output.ts'

/** So many findings are told in full. */
const mostTold = 50

/**
 * `folkmoot verify ballot.zip`: counts a ballot again with nothing but its record. Gives 0 where all fits, 1 where
 * something was changed, added, removed or moved, 2 where the file is no record.
 */
export async function verifyBallot(file: string, heads: readonly string[], output: Output): Promise<number> {
  const { record } = resultTextsFor('en')
  const files = await unpackRecord(Uint8Array.from(await readFile(file)))
  if (!files?.has('frozen.json')) {
    output.err(`${file}: ${record.notARecord}`)
    return 2
  }
  const verdict = await checkRecord({ files })
  if (verdict.question) output.out(verdict.question)
  if (verdict.findings.length > 0) return sayWrong(verdict, output)
  output.out(record.whole)
  for (const line of record.wholeLines(verdict.papers, verdict.signed, verdict.receipts)) output.out(`  ${line}`)
  if (verdict.head) output.out(record.head(verdict.head))
  return sayHeads(verdict, heads, output)
}

function sayWrong({ findings }: RecordVerdict, output: Output): number {
  const { record } = resultTextsFor('en')
  output.out(record.wrong(findings.length))
  for (const finding of findings.slice(0, mostTold)) output.out(`  ${record.finding(finding)}`)
  if (findings.length > mostTold) output.out(`  ${record.more(findings.length - mostTold)}`)
  return 1
}

function sayHeads({ head }: RecordVerdict, heads: readonly string[], output: Output): number {
  const { record } = resultTextsFor('en')
  if (heads.length === 0) output.out(record.compare)
  const other = heads.filter((noted) => noted !== head && noted !== head?.split(':')[1])
  for (const noted of other) output.out(`The newest entry in the file is not the one that was noted: ${noted}`)
  return other.length > 0 ? 1 : 0
}
