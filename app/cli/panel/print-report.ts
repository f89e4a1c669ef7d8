import { number } from '../map-opinions/plain-numbers.ts'
import type { DrawnReport, PanelReport } from './panel-report.ts'
import { shown } from './shown.ts'

/** The report in plain English; the long list of chances comes last. */
export function printReport(report: PanelReport): string {
  return [
    ...lotteryLines(report),
    ...(report.drawn ? drawnLines(report, report.drawn) : notDrawn),
    ...chanceLines(report),
  ].join('\n')
}

const heading = (text: string, line: '=' | '-') => [text, line.repeat(text.length), '']

function lotteryLines({
  volunteers,
  seats,
  panels,
  fingerprint,
  leastPossible,
  never,
  chances,
}: PanelReport): string[] {
  const least = chances.filter(({ id }) => !never.includes(id)).reduce((a, b) => (b.panels < a.panels ? b : a)).panels
  const ideal = (leastPossible * panels).toFixed(1)
  return [
    ...heading(`A panel of ${number(seats)} from ${number(volunteers)} volunteers`, '='),
    `The lottery has ${number(panels)} panels, each within every quota and each as likely as the others.`,
    `Whoever is least likely to be chosen sits on ${number(least)} of them (the fairest possible: ${ideal}).`,
    ...(never.length > 0 ? [`No panel within the quotas can hold: ${never.join(', ')}.`] : []),
    `Fingerprint: ${fingerprint}`,
    '',
  ]
}

const notDrawn = ['Nothing is drawn yet: publish the lottery, then give the parts of the seed with --seed.', '']

function drawnLines(
  { panels }: PanelReport,
  { seedParts, seed, number: drawn, tries, members, quotas }: DrawnReport,
): string[] {
  const wide = Math.max(...quotas.map(({ feature, value }) => shown(`${feature}: ${value}`).length))
  return [
    ...heading('The draw', '-'),
    'The seed, from its parts:',
    `  ${sha256sum(seedParts)}`,
    `  ${seed}`,
    'The number, from the seed:',
    ...tries.flatMap(({ line, hash, value, counts }) => [
      `  ${sha256sum([seed, line])}`,
      `  ${hash}`,
      counts
        ? `  ${hash.slice(0, 13)} is ${value}; divided by ${panels} it leaves ${drawn - 1}, and one is ${drawn}`
        : `  ${hash.slice(0, 13)} is ${value}: in the last incomplete round, so it does not count`,
    ]),
    '',
    ...heading(`Panel ${number(drawn)} of ${number(panels)}`, '-'),
    ...members.map((id) => `  ${id}`),
    '',
    ...quotas.map(({ feature, value, least, most, members: those }) => {
      return `  ${shown(`${feature}: ${value}`).padEnd(wide)}  ${String(those).padStart(3)}  (${least} to ${most})`
    }),
    '',
  ]
}

/** A command that anyone can paste; single quotes inside a part are written as the shell wants them. */
export function sha256sum(lines: readonly string[]): string {
  return `printf '%s\\n' ${lines.map((line) => `'${line.replaceAll("'", `'\\''`)}'`).join(' ')} | sha256sum`
}

function chanceLines({ panels, chances }: PanelReport): string[] {
  return [
    ...heading(`Chances, in ${number(panels)}`, '-'),
    ...chances.map(({ id, panels: times }) => `  ${id}  ${times}`),
  ]
}
