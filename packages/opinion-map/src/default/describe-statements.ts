import type { MappedStatements } from '../contract.ts'
import type { GroupVotes } from './count-group-votes.ts'
import type { ScaledModel } from './fit-model.ts'
import { statementStride } from './position-model.ts'
import type { StatementScores } from './statement-scores.ts'
import type { UsableVotes } from './usable-votes.ts'

export interface StatementsInput {
  readonly votes: UsableVotes
  readonly groupVotes: GroupVotes
  readonly scores: readonly StatementScores[]
  readonly model: ScaledModel
}

/** Counts, positions and scores of every statement. */
export function describeStatements({ votes, groupVotes, scores, model }: StatementsInput): MappedStatements {
  const parameter = (offset: number) =>
    Float32Array.from({ length: votes.statements }, (_, j) => model.statement[j * statementStride + offset]!)
  return {
    groups: groupVotes.groups,
    isOut: votes.isOut,
    agree: votes.agree,
    disagree: votes.disagree,
    pass: votes.pass,
    groupAgree: groupVotes.agree,
    groupDisagree: groupVotes.disagree,
    groupPass: groupVotes.pass,
    x: parameter(2),
    y: parameter(3),
    intercept: parameter(0),
    agreeFloor: Float32Array.from(scores, (s) => s.agreeFloor),
    disagreeFloor: Float32Array.from(scores, (s) => s.disagreeFloor),
    divide: Float32Array.from(scores, (s) => s.divide),
  }
}
