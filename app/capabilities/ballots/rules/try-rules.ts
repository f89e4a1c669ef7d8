import type { Choices } from '../vocabulary.ts'
import { type ComparedRule, comparedRules } from './ballot-result.ts'
import type { BallotToCount } from './count/ballot-to-count.ts'
import { countPapers } from './count-papers.ts'
import type { BudgetRule, CountRule, RuleName } from './count-rule.ts'
import { freshRule } from './fresh-rule.ts'
import { isBudgetRule } from './is-budget-rule.ts'
import { type MadeUpPaper, makeUpPapers } from './made-up-papers.ts'
import { rulesForPaper } from './rules-for-paper.ts'

export interface Trial {
  readonly papers: number
  readonly minority: number
  readonly seed: number
}

/** What one rule makes of the made-up papers. */
export type Tried =
  | {
      readonly kind: 'budget'
      readonly rule: ComparedRule | 'own'
      readonly winners: readonly number[]
      readonly spent: number
      /** For a voter of the larger and the smaller group, on average: the share of the money that went to what they chose. */
      readonly majority: number
      readonly minority: number
    }
  | {
      readonly kind: 'single'
      readonly rule: RuleName
      readonly isOwn: boolean
      readonly outcome: 'carried' | 'not-carried' | 'nothing'
    }
  | { readonly kind: 'elected'; readonly rule: RuleName; readonly isOwn: boolean; readonly winners: readonly number[] }
  | { readonly kind: 'draw'; readonly rule: RuleName; readonly isOwn: boolean; readonly tied: readonly number[] }

/** The ballot's own rule first, then how others would have chosen from the same papers. */
export function tryRules(ballot: BallotToCount, trial: Trial): readonly Tried[] {
  const { type: paper, bounds } = ballot.paper
  const papers = makeUpPapers({ ...trial, paper, bounds, options: ballot.options, budgetPence: ballot.budgetPence })
  return isBudgetRule(ballot.rule) ? tryBudget(ballot, ballot.rule, papers) : trySingle(ballot, papers)
}

function tryBudget(ballot: BallotToCount, own: BudgetRule, papers: readonly MadeUpPaper[]): readonly Tried[] {
  const result = countPapers(
    ballot,
    papers.map(({ choices }) => choices),
  )
  if (result.kind !== 'budget') return []
  const few = papers.filter(({ isMinority }) => isMinority)
  const many = papers.filter(({ isMinority }) => !isMinority)
  const order = ['own', ...comparedRules] as const
  const projects = (winners: readonly number[]) => ballot.options.filter(({ number }) => winners.includes(number))
  return result.rules
    .filter(({ rule }) => rule !== sameAs(own))
    .sort((a, b) => order.indexOf(a.rule) - order.indexOf(b.rule))
    .map(({ rule, winners, spent }) => ({
      kind: 'budget',
      ...{ rule, winners, spent },
      majority: shareFor(many, projects(winners)),
      minority: shareFor(few, projects(winners)),
    }))
}

/** On average over the papers, the share of the money spent that went to what is chosen on them. */
function shareFor(papers: readonly MadeUpPaper[], winners: readonly Project[]): number {
  const spent = winners.reduce((sum, { costPence }) => sum + (costPence ?? 0), 0)
  const own = ({ choices }: MadeUpPaper) => {
    const chosen = new Set(chosenOn(choices))
    return winners.reduce((sum, { number, costPence }) => sum + (chosen.has(number) ? (costPence ?? 0) : 0), 0)
  }
  return papers.length * spent === 0 ? 0 : papers.reduce((sum, paper) => sum + own(paper), 0) / spent / papers.length
}

type Project = BallotToCount['options'][number]

/** The compared rule that a ballot's own rule is: shown once. */
function sameAs(rule: BudgetRule): ComparedRule | null {
  switch (rule.rule) {
    case 'equal-shares':
      return { cost: 'equal-shares', number: 'equal-shares-number', points: null }[
        rule.satisfaction
      ] as ComparedRule | null
    case 'greedy':
      return rule.isPerCost ? 'greedy-per-cost' : 'greedy'
    case 'phragmen':
      return 'phragmen'
  }
}

function chosenOn(choices: Choices): readonly number[] {
  switch (choices.type) {
    case 'yes-no':
      return []
    case 'choose-one':
      return choices.option === null ? [] : [choices.option]
    case 'approval':
    case 'knapsack':
    case 'ranking':
      return choices.options
    case 'points':
      return choices.points.map(({ option }) => option)
    case 'score':
      return choices.scores.filter(({ score }) => score > 0).map(({ option }) => option)
  }
}

function trySingle(ballot: BallotToCount, papers: readonly MadeUpPaper[]): readonly Tried[] {
  const own = ballot.rule
  const others = rulesForPaper(ballot.paper.type, false)
    .filter((name) => name !== own.rule && name !== 'stv')
    .map(freshRule)
  const choices = papers.map(({ choices: each }) => each)
  return [own, ...others].map((rule) => trySingleRule({ ...ballot, rule }, choices, rule === own))
}

function trySingleRule(ballot: BallotToCount, papers: readonly Choices[], isOwn: boolean): Tried {
  const result = countPapers(ballot, papers, { roll: papers.length })
  const about = { rule: ballot.rule.rule, isOwn } satisfies { rule: CountRule['rule']; isOwn: boolean }
  const outcome = result.kind === 'single' && result.count.kind === 'counted' ? result.count.outcome : null
  switch (outcome?.kind) {
    case 'passed':
      return { kind: 'single', ...about, outcome: 'carried' }
    case 'failed':
      return { kind: 'single', ...about, outcome: 'not-carried' }
    case 'elected':
      return { kind: 'elected', ...about, winners: outcome.elected.map(Number) }
    case 'draw-needed':
      return { kind: 'draw', ...about, tied: outcome.tied.map(Number) }
    case 'too-few-took-part':
    case 'nothing-marked':
    case undefined:
      return { kind: 'single', ...about, outcome: 'nothing' }
  }
}
