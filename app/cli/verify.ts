import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { checkRecord, type NotedHead, type Verdict } from '#capabilities/ledger/rules/check-record.ts'
import { PlainError } from '#platform/plain-error.ts'
import type { Output } from './output.ts'
import { linesOf } from './verify/lines-of.ts'
import { readVerifyArguments, verifyUsage } from './verify/read-arguments.ts'
import { sentenceOf } from './verify/sentences.ts'
import { verifyBallot } from './verify/verify-ballot.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** So many findings are told in full; a file with more is not worth reading to the end. */
const mostTold = 50

/**
 * `folkmoot verify record.jsonl [--head [NUMBER:]HASH]…`: checks an exported record with nothing but the file; with the
 * archive of a ballot (`verify ballot.zip`) counts it again. Gives 0
 * where all is whole, 1 where something was changed, removed, moved or cut, 2 where it was used wrongly.
 */
export async function run(args: readonly string[], output: Output): Promise<number> {
  const asked = readVerifyArguments(args)
  if (asked === 'help') {
    output.out(verifyUsage)
    return 0
  }
  if ('trouble' in asked) {
    output.err(`${asked.trouble} ${verifyUsage}`)
    return 2
  }
  if (await isArchive(asked.file)) {
    const heads = asked.heads.map(({ seq, hash }) => (seq === null ? hash : `${seq}:${hash}`))
    return verifyBallot(asked.file, heads, output)
  }
  const verdict = await verifyFile(asked.file, asked.heads)
  return verdict.findings.length === 0 ? sayWhole(verdict, output) : sayWrong(verdict, output)
}

/** A ballot's record is a ZIP archive; the public record is lines of text. */
async function isArchive(file: string): Promise<boolean> {
  try {
    for await (const chunk of createReadStream(file, { end: 1 })) return chunk.toString('latin1') === 'PK'
    return false
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    throw new PlainError(`The file ${file} cannot be read (${error.code}).`)
  }
}

async function verifyFile(file: string, heads: readonly NotedHead[]): Promise<Verdict> {
  const check = checkRecord(heads, sha256)
  try {
    for await (const line of linesOf(createReadStream(file))) check.line(line)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    throw new PlainError(`The file ${file} cannot be read (${error.code}).`)
  }
  return check.finish()
}

function sayWhole({ entries, last, heads }: Verdict, output: Output): number {
  output.out(`The record is whole: ${entries} ${entries === 1 ? 'entry' : 'entries'}, each as it was when it was made.`)
  output.out(`Newest entry: ${last?.seq}:${last?.hash} (${last?.at})`)
  for (const { seq } of heads) output.out(`Entry ${seq} is the one that was noted: nothing before it was rewritten.`)
  if (heads.length === 0) {
    output.out(
      'Compare the newest entry with what somebody else noted (--head): only that shows a cut or a rewritten end.',
    )
  }
  return 0
}

function sayWrong({ findings, entries }: Verdict, output: Output): number {
  output.out(`The record is NOT whole (${entries} entries read):`)
  for (const finding of findings.slice(0, mostTold)) output.out(`  ${sentenceOf(finding)}`)
  if (findings.length > mostTold) output.out(`  … and ${findings.length - mostTold} more.`)
  return 1
}
