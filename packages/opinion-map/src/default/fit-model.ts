import { squared } from '../same-everywhere.ts'
import { improveModel } from './improve-model.ts'
import { workroom } from './model-sums.ts'
import { type PositionModel, rank, statementStride } from './position-model.ts'
import type { UsableVotes } from './usable-votes.ts'

/** A model scaled for drawing: one unit along any axis changes votes by as much. */
export interface ScaledModel extends PositionModel {
  /** Standard deviation of people along each axis, the first axis being 1. */
  readonly strength: readonly number[]
}

export interface FitOptions {
  /** Persons whose votes shape the model. */
  readonly chosen: Uint32Array
  /** Some of them, who do for the first half of the rounds. */
  readonly early?: Uint32Array
  readonly rounds: number
  readonly start: PositionModel
  /** Whether the start is an earlier model, whose axes are settled. */
  readonly isWarm?: boolean
}

/** Rounds of a fit from nothing: more where votes are few, which is where they cost little, and where they are many. */
export function roundsFor(votes: number): number {
  return votes < 25_000 ? 24 : votes < 100_000 ? 10 : 16
}

/** Fits the model over a fixed number of rounds and scales it. Linear in votes. */
export function fitModel(
  votes: UsableVotes,
  { chosen, early = chosen, rounds, start, isWarm = false }: FitOptions,
): ScaledModel {
  const model = start
  const room = workroom(votes.statements)
  for (let round = 0; round < rounds; round++) {
    room.stride = isWarm || round >= rounds - calmRounds ? 1 : longStride
    room.isEven = !isWarm && round < evenShare * rounds
    improveModel(model, votes, round < earlyShare * rounds ? early : chosen, room)
  }
  return scaled(model, votes)
}

/**
 * Pulls along weak axes creep, so in a fit from nothing they go nearly twice as far as a round would have them, which
 * saves every second round. Strong axes then swing around where they belong, and settle in the last rounds.
 */
const longStride = 1.8
const calmRounds = 2

/** The share of rounds in which some of the people do. */
const earlyShare = 0.5

/** The share of rounds in which all axes are penalised alike; in the rest an axis nobody needs shrinks away. */
const evenShare = 0.7

/** Axes under this share of the first are taken for noise and cannot carry a group far. */
const leastStrength = 0.02

function scaled(model: PositionModel, votes: UsableVotes): ScaledModel {
  const square = [0, 0, 0]
  const skew = [0, 0, 0]
  const p = model.statement
  for (let j = 0; j < votes.statements; j++) {
    const n = votes.agree[j]! + votes.disagree[j]! + votes.pass[j]!
    for (let a = 0; a < rank; a++) {
      const v = p[j * statementStride + 2 + a]!
      square[a]! += n * v * v
      skew[a]! += n * v * v * v
    }
  }
  const first = Math.max(square[0]!, 1e-9)
  const strength = square.map((x) => Math.max(Math.sqrt(x / first), leastStrength))
  rescale(
    p,
    strength.map((s, a) => (skew[a]! < 0 ? -1 : 1) / s),
  )
  return { statement: p, leanPrecision: model.leanPrecision, strength }
}

/** How many axes, from the first, are strong enough to part groups along. */
export function axesOf(model: ScaledModel): number {
  return Math.max(1, model.strength.filter((s) => s >= 0.1).length)
}

/** Multiplies the pulls along each axis. The sign is the side on which the strongest agreeing pulls lie. */
export function rescale(p: Float64Array, by: readonly number[]): void {
  for (let at = 0; at < p.length; at += statementStride) for (let a = 0; a < rank; a++) p[at + 2 + a]! *= by[a]!
}

/** Share of the variance of votes, each statement's mean taken out, that each axis explains. */
export function axisShares(model: ScaledModel, votes: UsableVotes): number[] {
  const along = [0, 0, 0]
  let all = 0
  for (let j = 0; j < votes.statements; j++) {
    const n = votes.agree[j]! + votes.disagree[j]! + votes.pass[j]!
    if (n === 0) continue
    const mean = (votes.agree[j]! - votes.disagree[j]!) / n
    all += votes.agree[j]! + votes.disagree[j]! - n * mean * mean
    for (let a = 0; a < rank; a++)
      along[a]! += n * squared(model.statement[j * statementStride + 2 + a]! * model.strength[a]!)
  }
  return along.map((x) => (all > 0 ? Math.min(x / all, 1) : 0))
}
