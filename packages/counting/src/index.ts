export { allRules, utilityFor } from './all-rules.ts'
export { writeAmount } from './amount.ts'
export { type BudgetCount, countBudget, whyNot } from './count-budget.ts'
export {
  type CheckedReveals,
  type Commitment,
  checkReveals,
  commitTo,
  type Reveal,
  type RevealTrouble,
} from './draw/commitments.ts'
export { type DrawnLots, drawLots, type Lot } from './draw/draw-lots.ts'
export { type DrawnNumber, drawNumber } from './draw/draw-number.ts'
export { makeSeed, type Seed, type SeedResult } from './draw/seed.ts'
export type { BudgetPapers, Election, Project, VoteType } from './election.ts'
export { ceilingOf, compareFractions, type Fraction, floorOf, fraction, numberOf, reduced } from './fraction.ts'
export type { CountRefusal, Outcome, Working } from './outcome.ts'
export { outcomeCsv } from './outcome-csv.ts'
export type * from './panel/contract.ts'
export { type DrawnPanel, drawPanel } from './panel/draw-panel.ts'
export { lotteryLines, planPanel } from './panel/plan-panel.ts'
export type { Solution, Solve, SolverOptions } from './panel/solve.ts'
export { collectPapers, type PaperCollection } from './papers/collect-papers.ts'
export type { PbError, PbRepair, PbTrouble } from './pb/pb-trouble.ts'
export { type PbMode, PbReader, type PbReading, readPb } from './pb/read-pb.ts'
export type { PbListener, PbPaper } from './pb/read-votes.ts'
export { sentenceForPb } from './pb/sentence-for-pb.ts'
export { writePb } from './pb/write-pb.ts'
export type * from './project-rules/contract.ts'
export { countWithRules, type RuledCount } from './project-rules/count-with-rules.ts'
export { representedPapers } from './represented.ts'
export type {
  BudgetRule,
  BudgetTieBreak,
  Completion,
  EqualSharesRule,
  GreedyRule,
  PhragmenRule,
  Score,
  Utility,
} from './rule.ts'
export { scoreFor } from './scores.ts'
export type * from './single/contract.ts'
export type * from './single/contract-result.ts'
export { countSingle } from './single/count-single.ts'
export { type BarPart, barOf } from './working/bar-of.ts'
export { explainProject } from './working/explain-project.ts'
export type { Fate, ProjectFacts } from './working/project-facts.ts'
export type {
  EqualSharesWorking,
  GreedyStep,
  GreedyWorking,
  Payment,
  PhragmenRound,
  PhragmenWorking,
  ProjectCount,
  Purchase,
  Shortfall,
} from './working/working.ts'
