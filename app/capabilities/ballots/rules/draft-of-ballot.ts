import type { BallotDraft } from './ballot-draft.ts'

/** Only what its makers decide, of something that holds more. */
export const draftOf = (ballot: BallotDraft): BallotDraft => ({
  question: ballot.question,
  background: ballot.background,
  askedBy: ballot.askedBy,
  promise: ballot.promise,
  budgetPence: ballot.budgetPence,
  paper: ballot.paper,
  bounds: ballot.bounds,
  rule: ballot.rule,
  options: ballot.options.map(({ title, summary, costPence, district, bestOf, needs, fromItem }) => ({
    title,
    summary,
    costPence,
    district,
    bestOf,
    needs,
    fromItem,
  })),
  rollSources: ballot.rollSources,
  placeCode: ballot.placeCode,
  opensAt: ballot.opensAt,
  closesAt: ballot.closesAt,
  remindHours: ballot.remindHours,
})
