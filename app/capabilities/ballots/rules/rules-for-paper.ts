import type { PaperType } from '../vocabulary.ts'
import type { RuleName } from './count-rule.ts'

/** The rules that can count a paper of each type, the recommended one first. */
const forSingle: Readonly<Record<PaperType, readonly RuleName[]>> = {
  'yes-no': ['yes-no'],
  'choose-one': ['plurality'],
  approval: ['approval'],
  score: ['score'],
  ranking: ['instant-runoff', 'condorcet', 'stv'],
  knapsack: [],
  points: [],
}

const forBudget: Readonly<Record<PaperType, readonly RuleName[]>> = {
  approval: ['equal-shares', 'phragmen', 'greedy'],
  knapsack: ['equal-shares', 'phragmen', 'greedy'],
  points: ['equal-shares', 'greedy'],
  score: ['equal-shares', 'greedy'],
  ranking: ['equal-shares', 'greedy'],
  'yes-no': [],
  'choose-one': [],
}

/** What can count this paper; the first is what we recommend. */
export const rulesForPaper = (paper: PaperType, isBudget: boolean): readonly RuleName[] =>
  (isBudget ? forBudget : forSingle)[paper]

/** The papers that make sense, the recommended one first. */
export const papersFor = (isBudget: boolean): readonly PaperType[] =>
  isBudget
    ? ['knapsack', 'approval', 'points', 'ranking', 'score']
    : ['yes-no', 'choose-one', 'approval', 'ranking', 'score']
