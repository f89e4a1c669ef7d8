import { type Election, explainProject, type Outcome, representedPapers, type Working } from '@folkmoot/counting'
import { type Amounts, amountsOf, counted, number } from './amounts.ts'
import { nameOf } from './rule-of.ts'
import { sayProject } from './say-project.ts'

/** The outcome for people; with `isExplained` a sentence for each project. */
export function printOutcome(election: Election, outcome: Outcome, isExplained: boolean): string {
  const amounts = amountsOf(election)
  const lines = [...headLines(election, outcome, amounts), '', ...winnerLines(election, outcome, amounts)]
  return [...lines, ...(isExplained ? explained(election, outcome, amounts) : [])].join('\n')
}

function headLines(election: Election, outcome: Outcome, amounts: Amounts): string[] {
  const { papers, budget, projects, about } = election
  const { some, named } = representedPapers(election, outcome.selected)
  const share = named > 0 ? ` (${Math.floor((100 * some) / named)} in 100)` : ''
  return [
    ...(about.description ? [about.description] : []),
    `${counted(papers.count, 'paper')}, ${counted(projects.length, 'project')}, a budget of ${amounts.exact(budget)}.`,
    `${nameOf(outcome.rule)}: ${counted(outcome.selected.length, 'project')} for ${amounts.exact(outcome.totalCost)}.`,
    `${number(some)} of ${counted(named, 'paper')} with a choice${share} have at least one project they chose.`,
    ...shareLines(outcome, amounts),
    ...(outcome.tieEvents > 0 ? [`Ties: ${number(outcome.tieEvents)}, settled by ${outcome.rule.tieBreak}.`] : []),
  ]
}

function shareLines({ working, runs }: Outcome, amounts: Amounts): string[] {
  if (working.rule !== 'mes') return []
  const share = `Each paper's share: ${amounts.near(working.share)}.`
  return [runs === 1 ? share : `${share} ${number(runs)} shares were tried. ${sayEnd(working, amounts)}`]
}

function sayEnd(working: Extract<Working, { rule: 'mes' }>, amounts: Amounts): string {
  const { overspending } = working
  switch (working.ended) {
    case 'one-run':
      return ''
    case 'exhaustive':
      return 'Nothing more that anybody chose would fit.'
    case 'all-bought':
      return 'Everything that anybody chose is bought.'
    case 'overspent':
      return `With ${amounts.near(overspending!.share)} it would have cost ${amounts.exact(overspending!.totalCost)}, too much.`
  }
}

function winnerLines({ projects }: Election, { order }: Outcome, amounts: Amounts): string[] {
  const byId = new Map(projects.map((project) => [project.id, project]))
  const rows = order.map((id) => [id, amounts.exact(byId.get(id)!.cost), byId.get(id)!.name] as const)
  const [first, second] = [0, 1].map((column) => Math.max(0, ...rows.map((row) => row[column]!.length)))
  return rows.map(([id, cost, name]) => `  ${id.padEnd(first!)}  ${cost.padStart(second!)}  ${name}`.trimEnd())
}

function explained({ projects }: Election, { working, selected }: Outcome, amounts: Amounts): string[] {
  const isWinner = new Set(selected)
  const ordered = projects.toSorted((a, b) => Number(isWinner.has(b.id)) - Number(isWinner.has(a.id)))
  return ordered.flatMap(({ id, name, cost }) => [
    '',
    `${isWinner.has(id) ? 'won ' : 'lost'}  ${id}  ${amounts.exact(cost)}  ${name}`.trimEnd(),
    `      ${sayProject(explainProject(working, id)!, amounts)}`,
  ])
}
