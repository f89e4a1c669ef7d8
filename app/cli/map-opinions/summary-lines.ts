import type { MapReport, ReportCounts, ReportGroup } from './map-report.ts'
import { counted, number, people, percent } from './plain-numbers.ts'

/** How much was read, what was found and how firm it is. */
export function summaryLines({ counts, verdictText, setting, groups }: MapReport): string[] {
  return [
    `${people(counts.people)} cast ${counted(counts.votes, 'vote')} on ${counted(counts.statements, 'statement')}.`,
    rejectedLine(counts),
    `Setting: ${setting}. ${verdictText}`,
    ...(groups.length > 0 ? [groupedLine(counts, setting), stabilityLine(groups)] : []),
  ]
}

function rejectedLine({ rejectedStatements }: ReportCounts): string {
  if (rejectedStatements === null)
    return 'Without --comments nothing is known about rejected statements: all of them count.'
  return `Rejected statements, which do not count: ${number(rejectedStatements)}.`
}

function groupedLine(counts: ReportCounts, setting: MapReport['setting']): string {
  const others = counts.people - counts.peopleInGroups
  if (others === 0) return 'Everybody is in a group.'
  const why = setting === 'default' ? 'too few votes or a place between groups' : 'too few votes'
  return `In a group: ${people(counts.peopleInGroups)}. In none: ${number(others)}, with ${why}.`
}

function stabilityLine(groups: readonly ReportGroup[]): string {
  const measured = groups.flatMap(({ name, stability }) =>
    stability === null ? [] : [`${name} ${percent(stability)}`],
  )
  if (measured.length === 0) return 'Stability: this setting does not measure how firm the groups are.'
  return `Stability (members who stay together when votes are left out): ${measured.join(', ')}.`
}
