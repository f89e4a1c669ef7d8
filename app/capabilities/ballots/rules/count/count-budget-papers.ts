import { countBudget, type Election } from '@folkmoot/counting'
import { type BudgetResult, comparedRules, type RuleSide } from '../ballot-result.ts'
import type { BudgetRule } from '../count-rule.ts'
import type { BallotToCount } from './ballot-to-count.ts'
import { ruleToCompare, ruleToCount } from './budget-rule.ts'
import { explainProjects } from './explain-projects.ts'
import { numberOfId } from './gather-election.ts'

/** Counts a budget by its own rule, explains it, and says how each other rule would have chosen. */
export function countBudgetPapers(ballot: BallotToCount, election: Election, rule: BudgetRule): BudgetResult {
  const own = countBudget(election, ruleToCount(rule, ballot.paper.type))
  const base = {
    format: 'folkmoot-result-1' as const,
    kind: 'budget' as const,
    papers: election.papers.count,
    blank: blankPapers(election),
    budget: Number(election.budget),
  }
  if (!own.ok) return { ...base, ...nothing(election, own.refusal.kind === 'no-papers') }
  const side = sideOf(election, 'own', own.outcome.order)
  return {
    ...base,
    spent: side.spent,
    winners: side.winners,
    represented: side.represented,
    ...explainProjects(own.outcome),
    rules: [side, ...compare(ballot, election, rule)],
    cannot: null,
  }
}

function nothing(
  { projects }: Election,
  isEmpty: boolean,
): Omit<BudgetResult, 'format' | 'kind' | 'papers' | 'blank' | 'budget'> {
  const lost = { kind: 'nobody' } as const
  const results = projects.map(({ id }) => ({
    number: numberOfId(id),
    votes: 0,
    score: 0,
    won: null,
    step: null,
    paid: [],
    lost,
  }))
  const cannot = isEmpty ? 'no-papers' : 'not-for-these-papers'
  return { spent: 0, winners: [], represented: 0, projects: results, steps: [], share: null, rules: [], cannot }
}

function compare(ballot: BallotToCount, election: Election, own: BudgetRule): readonly RuleSide[] {
  const { type } = ballot.paper
  return comparedRules.flatMap((name) => {
    const rule = ruleToCompare(name, own, type)
    const counted = rule && countBudget(election, ruleToCount(rule, type))
    return counted?.ok ? [sideOf(election, name, counted.outcome.order)] : []
  })
}

function sideOf(election: Election, rule: RuleSide['rule'], order: readonly string[]): RuleSide {
  const chosen = new Set(order)
  const spent = election.projects.reduce((sum, { id, cost }) => (chosen.has(id) ? sum + cost : sum), 0n)
  return {
    rule,
    winners: order.map(numberOfId),
    spent: Number(spent),
    represented: papersWithOneOf(election, chosen),
  }
}

function papersWithOneOf({ papers, projects }: Election, chosen: ReadonlySet<string>): number {
  const isChosen = projects.map(({ id }) => chosen.has(id))
  let count = 0
  for (let row = 0; row < papers.rows; row++) {
    for (let at = papers.start[row]!; at < papers.start[row + 1]!; at++) {
      if (!isChosen[papers.choice[at]!]) continue
      count += papers.times[row]!
      break
    }
  }
  return count
}

function blankPapers({ papers }: Election): number {
  let blank = 0
  for (let row = 0; row < papers.rows; row++)
    if (papers.start[row] === papers.start[row + 1]) blank += papers.times[row]!
  return blank
}
