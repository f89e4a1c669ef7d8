import type { Election } from '../election.ts'
import { isShare } from '../single/shares.ts'
import type { Districts, ProjectRules, ProjectRulesProblem } from './contract.ts'

/** What the rules say that cannot be, or that the election does not have. */
export function checkProjectRules(election: Election, rules: ProjectRules): ProjectRulesProblem[] {
  const known = new Set(election.projects.map(({ id }) => id))
  const groups = rules.groups ?? []
  const dependencies = rules.dependencies ?? []
  const named = [
    ...groups.flatMap(({ projects }) => projects),
    ...dependencies.flatMap(({ project, needs }) => [project, ...needs]),
  ]
  return [
    ...named.filter((id) => !known.has(id)).map((project) => ({ problem: 'unknown-project' as const, project })),
    ...dependencies
      .filter(({ project, needs }) => needs.includes(project))
      .map(({ project }) => ({ problem: 'project-needs-itself' as const, project })),
    ...groups
      .filter(({ winners = 1 }) => !Number.isSafeInteger(winners) || winners < 1)
      .map(({ name, winners = 1 }) => ({ problem: 'winners-not-possible' as const, group: name, winners })),
    ...checkSupport(rules.leastSupport),
    ...(rules.districts ? checkDistricts(election, rules.districts) : []),
  ]
}

function checkSupport(support: ProjectRules['leastSupport']): ProjectRulesProblem[] {
  if (!support) return []
  const possible =
    'share' in support ? isShare(support.share) : Number.isSafeInteger(support.papers) && support.papers >= 0
  return possible ? [] : [{ problem: 'support-not-possible' }]
}

function checkDistricts(election: Election, { budgets, common }: Districts): ProjectRulesProblem[] {
  const problems: ProjectRulesProblem[] = []
  const known = new Set<string>()
  for (const { district, budget } of budgets) {
    if (known.has(district)) problems.push({ problem: 'district-twice', district })
    known.add(district)
    if (budget < 0n) problems.push({ problem: 'budget-below-nothing', district })
  }
  if (common < 0n) problems.push({ problem: 'budget-below-nothing', district: null })
  for (const { id, district } of election.projects)
    if (district !== null && !known.has(district))
      problems.push({ problem: 'district-without-budget', project: id, district })
  const sum = budgets.reduce((total, { budget }) => total + budget, common)
  if (sum !== election.budget) problems.push({ problem: 'budgets-do-not-add-up', sum, budget: election.budget })
  return problems
}
