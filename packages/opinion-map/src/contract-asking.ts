import type { MapInput, MapModel, MappedStatements, OpinionMap } from './contract.ts'

/** One person's answers: statement positions and values, same length. */
export interface Answers {
  readonly statement: ArrayLike<number>
  readonly value: ArrayLike<number>
}

export interface Placement {
  readonly x: number
  readonly y: number
  readonly spreadX: number
  readonly spreadY: number
  /** Chance of each of `model.groups`, summing to 1; empty without groups. */
  readonly chances: readonly number[]
  /** Position in `model.groups` of the likeliest group, the first of equals; -1 without groups. */
  readonly group: number
  readonly confidence: number
}

/** One vote as it comes in; `value: null` takes a vote back. */
export interface LiveVote {
  readonly person: number
  readonly statement: number
  readonly value: -1 | 0 | 1 | null
}

/** What one vote changed, for pushing to whoever is looking. */
export interface LiveChange {
  readonly person: number
  readonly statement: number
  readonly group: number
  readonly groupBefore: number
  readonly agreeFloor: number
  readonly disagreeFloor: number
  readonly divide: number
}

/** What the choice of the next statement needs besides the model. Arrays run along statements. */
export interface NextStatementInput {
  readonly model: MapModel
  readonly counts: StatementCounts
  readonly answers: Answers
  /** Statements this person may be shown: accepted, not answered, not their own. */
  readonly candidates: ArrayLike<number>
  /** Handed in by the caller: at least 0, under 1. */
  readonly chance: number
}

/** The part of `MappedStatements` (or of a live map) that routing reads. */
export type StatementCounts = Pick<
  MappedStatements,
  'groups' | 'agree' | 'disagree' | 'pass' | 'groupAgree' | 'groupDisagree' | 'groupPass'
>

export interface NextStatement {
  readonly statement: number
  /** The chance it had of being drawn. Log it: every later correction for uneven exposure needs it. */
  readonly probability: number
}

/**
 * The functions, as exported from `index.ts`:
 *
 * - `mapOpinions`: the first map and every later one.
 * - `placePerson`: where somebody stands, from their own answers alone.
 * - `startLive` and `applyVote`: one vote at a time between maps. A live map is changed in place; keep it in memory
 *   and start a new one from each new map.
 * - `nextStatement`: draws what to show next. `undefined` when there is no candidate.
 */
export type MapOpinions = (input: MapInput) => OpinionMap
export type PlacePerson = (model: MapModel, answers: Answers) => Placement
export type NextStatementRule = (input: NextStatementInput) => NextStatement | undefined
