import {
  allRules,
  type BudgetTieBreak,
  countBudget,
  type Election,
  type Outcome,
  representedPapers,
} from '@folkmoot/counting'
import { amountsOf, counted, number } from './amounts.ts'
import { reportOf } from './json-report.ts'
import { nameOf } from './rule-of.ts'

/** Counts by every rule that suits the papers and lays the outcomes side by side. */
export function compareRules(election: Election, tieBreak: BudgetTieBreak, isJson: boolean): string {
  const outcomes = allRules(election, tieBreak).flatMap((rule) => {
    const count = countBudget(election, rule)
    return count.ok ? [count.outcome] : []
  })
  if (!isJson) return tableOf(election, outcomes)
  const rules = outcomes.map((outcome) => ({
    name: nameOf(outcome.rule),
    ...reportOf(election, outcome, false),
    represented: representedPapers(election, outcome.selected).some,
  }))
  return JSON.stringify({ rules })
}

function tableOf(election: Election, outcomes: readonly Outcome[]): string {
  const { papers, projects, budget } = election
  const amounts = amountsOf(election)
  const rules = outcomes.map((outcome, k) => {
    const { some, named } = representedPapers(election, outcome.selected)
    const share = named > 0 ? `${Math.floor((100 * some) / named)} in 100` : '–'
    return [letter(k), nameOf(outcome.rule), number(outcome.selected.length), amounts.exact(outcome.totalCost), share]
  })
  const winners = outcomes.map(({ selected }) => new Set(selected))
  const chosen = projects
    .map((project) => ({ project, marks: winners.map((ids) => ids.has(project.id)) }))
    .sort((a, b) => b.marks.filter(Boolean).length - a.marks.filter(Boolean).length)
    .map(({ project: { id, cost, name }, marks }) => [
      id,
      amounts.exact(cost),
      marks.map((mark) => (mark ? 'x' : '.')).join(' '),
      name.length > 60 ? `${name.slice(0, 59)}…` : name,
    ])
  return [
    `${counted(papers.count, 'paper')}, ${counted(projects.length, 'project')}, a budget of ${amounts.exact(budget)}.`,
    '',
    ...aligned([['', 'rule', 'projects', 'cost', 'papers with a project they chose'], ...rules]),
    '',
    ...aligned([['project', 'cost', outcomes.map((_, k) => letter(k)).join(' '), ''], ...chosen]),
  ].join('\n')
}

const letter = (k: number) => String.fromCharCode(65 + k)

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  )
}
