import type { MapReport, ReportGroup, ReportPosition, ReportRepresentative, ReportStatement } from './map-report.ts'
import { number, people, percent } from './plain-numbers.ts'
import { summaryLines } from './summary-lines.ts'

/** The report in plain English, to be read in a terminal; the long lists come last. Shares are rounded to per cent. */
export function printReport(report: MapReport, votesFile: string): string {
  const parts = [
    heading(`Opinion map of ${votesFile}`, '='),
    ...summaryLines(report),
    '',
    ...report.groups.flatMap((group) => groupLines(group, report.groups.length)),
    ...statementLines('Common ground', commonGroundNote(report), report.commonGround),
    ...(report.divides ? statementLines('Divides', 'Where the groups differ most.', report.divides) : []),
    ...report.groups.flatMap(memberLines),
    ...positionLines(report.positions),
  ]
  return parts.join('\n')
}

function heading(text: string, line: '=' | '-'): string {
  return `${text}\n${line.repeat(text.length)}\n`
}

function groupLines(group: ReportGroup, groups: number): string[] {
  const title = heading(`Group ${group.name}: ${people(group.size)}`, '-')
  if (group.representative.length === 0) return [title, 'No statement stands for this group.', '']
  const intro = groups > 1 ? 'What tells them from the others:' : 'What stands out:'
  return [title, intro, ...group.representative.map(representativeLine), '']
}

function memberLines(group: ReportGroup): string[] {
  const isSure = group.people.some((each) => each.confidence !== null)
  const members = group.people.map(({ id, confidence }) =>
    confidence === null ? `${id}` : `${id} (${percent(confidence)})`,
  )
  const note = isSure ? 'By id, with how sure the votes make us:' : 'By id:'
  return [heading(`People in group ${group.name}`, '-'), note, wrapped(members), '']
}

function representativeLine(each: ReportRepresentative): string {
  const verb = each.side === 'agree' ? 'agree' : 'disagree'
  const shares = `${percent(each.share)} ${verb}, elsewhere ${percent(each.shareElsewhere)}`
  return `  ${titleOf(each)}\n    ${shares} (${votes(each)})`
}

function commonGroundNote({ setting }: MapReport): string {
  if (setting === 'default') return 'What a majority of every group supports, even at the lower bound the votes allow.'
  return 'What a clear majority of everybody agrees or disagrees with, as Polis counts it.'
}

function statementLines(title: string, note: string, statements: readonly ReportStatement[]): string[] {
  if (statements.length === 0) return [heading(title, '-'), 'None found.', '']
  return [heading(title, '-'), note, ...statements.map(statementLine), '']
}

function statementLine(each: ReportStatement): string {
  const verb = each.side === 'agree' ? 'agree' : 'disagree'
  const groups = each.inGroups.map((group) => `${group.group} ${percent(group.share)}`).join(', ')
  const inGroups = each.inGroups.length > 1 ? `; by group ${groups}` : ''
  return `  ${titleOf(each)}\n    ${percent(each.everyone.share)} ${verb}${inGroups} (${votes(each.everyone)})`
}

function positionLines(positions: readonly ReportPosition[]): string[] {
  const rows = positions.map(({ id, x, y, group, confidence }) => {
    const sure = confidence === null ? '' : `  ${percent(confidence)}`
    return `  ${String(id).padStart(8)}  ${x.toFixed(3).padStart(9)}  ${y.toFixed(3).padStart(9)}  ${group ?? '-'}${sure}`
  })
  return [heading('Positions', '-'), '    person          x          y  group', ...rows]
}

/** Text from strangers: without line breaks and characters that steer a terminal. */
function titleOf({ statement, text }: { readonly statement: number; readonly text: string | null }): string {
  const plain = text?.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()
  return plain ? `${statement}: ${plain}` : `Statement ${statement}`
}

function votes({
  agree,
  disagree,
  pass,
}: {
  readonly agree: number
  readonly disagree: number
  readonly pass: number
}): string {
  return `${number(agree)} agree, ${number(disagree)} disagree, ${number(pass)} pass`
}

function wrapped(words: readonly string[]): string {
  const lines = ['']
  for (const word of words) {
    if (lines.at(-1)!.length + word.length > 96) lines.push('')
    lines.push(`${lines.pop()}  ${word}`)
  }
  return lines.join('\n')
}
