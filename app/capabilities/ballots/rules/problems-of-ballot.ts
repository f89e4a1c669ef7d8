import type { BallotDraft, DraftOption } from './ballot-draft.ts'
import { isBudgetRule } from './is-budget-rule.ts'
import { rulesForPaper } from './rules-for-paper.ts'

/** What a draft may not hold, however unfinished it is. */
export interface BallotProblem {
  readonly field: string
  /** Key of the page's catalogue of errors. */
  readonly key: string
  /** The option that does not do, by its number. */
  readonly number?: number
  /** The line of a field with many lines. */
  readonly line?: number
}

export const limits = {
  question: 300,
  background: 8000,
  askedBy: 200,
  promise: 1000,
  options: 300,
  title: 200,
  summary: 4000,
  remindHours: 168,
} as const

const most = 1_000_000_000_000

/** Everything that is wrong with a draft, in the order of its pages. */
export function problemsOfBallot(draft: BallotDraft): readonly BallotProblem[] {
  const { question, background, askedBy, promise, budgetPence } = draft
  return [
    ...(question.length < 5 ? [problem('question', question === '' ? 'question-missing' : 'question-short')] : []),
    ...tooLong('question', question),
    ...tooLong('background', background),
    ...(askedBy === '' ? [problem('askedBy', 'askedBy-missing')] : tooLong('askedBy', askedBy)),
    ...tooLong('promise', promise),
    ...(budgetPence !== null && !(budgetPence >= 1 && budgetPence <= most) ? [problem('budget', 'budget-wrong')] : []),
    ...problemsOfOptions(draft),
    ...problemsOfRule(draft),
    ...problemsOfRoll(draft),
    ...problemsOfTimes(draft),
  ]
}

function problemsOfOptions({ options, paper, budgetPence }: BallotDraft): readonly BallotProblem[] {
  if (options.length > limits.options) return [problem('options', 'options-many')]
  if (paper === 'yes-no' && options.length > 0) return [problem('options', 'options-none')]
  return options.flatMap((option, k) => {
    const found = problemOfOption(option, { number: k + 1, options, budgetPence })
    return found ? [{ field: 'options', key: found, number: k + 1 }] : []
  })
}

function problemOfOption(
  { title, summary, costPence, needs }: DraftOption,
  among: {
    readonly number: number
    readonly options: readonly DraftOption[]
    readonly budgetPence: number | null
  },
): string | null {
  if (title === '') return 'option-untitled'
  if ([...title].length > limits.title) return 'option-title-long'
  if ([...summary].length > limits.summary) return 'option-summary-long'
  if (among.options.slice(0, among.number - 1).some((other) => sameTitle(other.title, title))) return 'option-twice'
  if (costPence !== null && !(costPence >= 0 && costPence <= most)) return 'cost-wrong'
  if (needs.some((other) => other === among.number || other < 1 || other > among.options.length)) return 'needs-wrong'
  return null
}

const sameTitle = (a: string, b: string) => a.normalize('NFKC').toLowerCase() === b.normalize('NFKC').toLowerCase()

function problemsOfRule({ rule, paper, bounds, budgetPence }: BallotDraft): readonly BallotProblem[] {
  const isBudget = budgetPence !== null
  if (!rulesForPaper(paper, isBudget).includes(rule.rule)) return [problem('rule', 'rule-not-for-paper')]
  if (paper === 'points' && bounds.points === undefined) return [problem('points', 'points-missing')]
  if (paper === 'score' && bounds.highestScore === undefined) return [problem('highestScore', 'score-missing')]
  if (!isBudgetRule(rule)) return []
  const kept = rule.districts.reduce((sum, { pence }) => sum + pence, 0)
  return kept > (budgetPence ?? 0) ? [problem('districts', 'districts-over')] : []
}

/** One way to tell who may vote, so that nobody is on the roll twice; printed codes may come beside it. */
function problemsOfRoll({ rollSources }: BallotDraft): readonly BallotProblem[] {
  if (rollSources.length === 0) return [problem('sources', 'sources-missing')]
  return rollSources.filter((source) => source !== 'codes').length > 1 ? [problem('sources', 'sources-mixed')] : []
}

function problemsOfTimes({ opensAt, closesAt, remindHours }: BallotDraft): readonly BallotProblem[] {
  return [
    ...(opensAt && closesAt && closesAt <= opensAt ? [problem('closes', 'closes-before-opens')] : []),
    ...(remindHours !== null && !(remindHours >= 1 && remindHours <= limits.remindHours)
      ? [problem('remind', 'remind-wrong')]
      : []),
  ]
}

const problem = (field: string, key: string): BallotProblem => ({ field, key })

const tooLong = (field: 'question' | 'background' | 'askedBy' | 'promise', text: string) =>
  [...text].length > limits[field] ? [problem(field, `${field}-long`)] : []
