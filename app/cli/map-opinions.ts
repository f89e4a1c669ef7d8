import { conversationOf } from './map-opinions/conversation-of.ts'
import type { MapReport } from './map-opinions/map-report.ts'
import { printReport } from './map-opinions/print-report.ts'
import { type MapArguments, readArguments, usage } from './map-opinions/read-arguments.ts'
import { linesForBadRows, readCommentsFile, readVotesFile } from './map-opinions/read-export.ts'
import { reportCompatible } from './map-opinions/report-compatible.ts'
import { reportDefault } from './map-opinions/report-default.ts'
import type { Output } from './output.ts'
import { asPlainError } from './plain-trouble.ts'

/**
 * `folkmoot map-opinions votes.csv [--comments comments.csv] [--setting default|compatible] [--json]`: maps a
 * conversation from the files of a Polis export, without database or server. Rows that cannot be read are named on
 * stderr and left out. Gives 0, or 2 when it was used wrongly or a file cannot be read at all.
 */
export async function mapOpinions(args: readonly string[], output: Output): Promise<number> {
  const asked = readArguments(args)
  if (asked === 'help') {
    output.out(usage)
    return 0
  }
  if ('trouble' in asked) {
    output.err(`${asked.trouble} ${usage}`)
    return 2
  }
  return await reported(asked, output)
}

async function reported(asked: MapArguments, output: Output): Promise<number> {
  try {
    const report = await reportOn(asked, output)
    output.out(asked.isJson ? JSON.stringify(report) : printReport(report, asked.votesFile))
    return 0
  } catch (error) {
    const plain = asPlainError(error)
    if (!plain) throw error
    output.err(plain.message)
    return 2
  }
}

async function reportOn({ votesFile, commentsFile, setting }: MapArguments, output: Output): Promise<MapReport> {
  const votes = await readVotesFile(votesFile)
  const comments = commentsFile === null ? null : await readCommentsFile(commentsFile)
  for (const line of linesForBadRows(votesFile, votes.bad)) output.err(line)
  if (comments) for (const line of linesForBadRows(commentsFile!, comments.bad)) output.err(line)
  const conversation = conversationOf(votes, comments)
  return setting === 'compatible' ? reportCompatible(conversation) : reportDefault(conversation)
}
