import { type CrossedOff, countWithRules, type Election, type RuledOutcome } from '@folkmoot/counting'
import { type BudgetResult, comparedRules, type RuleSide, type WhyLost } from '../ballot-result.ts'
import type { BudgetRule } from '../count-rule.ts'
import type { BallotToCount } from './ballot-to-count.ts'
import { ruleToCompare, ruleToCount } from './budget-rule.ts'
import { type Ending, explainProjects, lostFor } from './explain-projects.ts'
import { numberOfId } from './gather-election.ts'
import { projectRulesOf } from './project-rules.ts'

/** Counts a budget by its own rule, explains it, and says how each other rule would have chosen. */
export function countBudgetPapers(ballot: BallotToCount, election: Election, rule: BudgetRule): BudgetResult {
  const own = countWithRules(election, ruleToCount(rule, ballot.paper.type), projectRulesOf(ballot, rule))
  const base = {
    format: 'folkmoot-result-1' as const,
    kind: 'budget' as const,
    papers: election.papers.count,
    blank: blankPapers(election),
    budget: Number(election.budget),
  }
  if (!own.ok) return { ...base, ...nothing(election, election.papers.count === 0) }
  const side = sideOf(election, 'own', own.outcome.order)
  return {
    ...base,
    spent: side.spent,
    winners: side.winners,
    represented: side.represented,
    ...explain(election, own.outcome),
    rules: [side, ...compare(ballot, election, rule)],
    cannot: null,
  }
}

/** One count after another where districts have their own; what was crossed off says why in its own words. */
function explain(
  election: Election,
  { counts, crossedOff }: RuledOutcome,
): Pick<BudgetResult, 'projects' | 'steps' | 'share'> {
  const endings = new Map<string, Ending>()
  const scores = new Map<string, number>()
  const steps: BudgetResult['steps'][number][] = []
  let share: BudgetResult['share'] = null
  for (const { outcome } of counts) {
    if (!outcome) continue
    const explained = explainProjects(outcome, steps.length)
    for (const [id, ending] of explained.endings) if (!endings.get(id)?.won) endings.set(id, ending)
    for (const [id, score] of explained.scores) scores.set(id, score)
    steps.push(...explained.steps)
    share = explained.share
  }
  for (const crossed of crossedOff) endings.set(crossed.id, lostFor(whyCrossedOff(crossed)))
  const votes = votesOf(election)
  const projects = election.projects.map(({ id }, k) => ({
    number: numberOfId(id),
    votes: votes[k]!,
    score: scores.get(id) ?? votes[k]!,
    ...(endings.get(id) ?? lostFor({ kind: 'nobody' })),
  }))
  return { projects, steps, share }
}

function whyCrossedOff(crossed: CrossedOff): WhyLost {
  switch (crossed.reason) {
    case 'too-little-support':
      return { kind: 'too-little-support', needed: crossed.needed }
    case 'group':
      return { kind: 'another-of-its-group', winner: numberOfId(crossed.before[0]!) }
    case 'needs':
      return { kind: 'needs-another', missing: crossed.missing.map(numberOfId) }
  }
}

function votesOf({ papers, projects }: Election): readonly number[] {
  const votes = new Array<number>(projects.length).fill(0)
  for (let row = 0; row < papers.rows; row++)
    for (let at = papers.start[row]!; at < papers.start[row + 1]!; at++)
      votes[papers.choice[at]!]! += papers.times[row]!
  return votes
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
    const counted = rule && countWithRules(election, ruleToCount(rule, type), projectRulesOf(ballot, rule))
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
