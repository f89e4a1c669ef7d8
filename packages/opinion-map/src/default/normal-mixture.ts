import { exp, log } from '../same-everywhere.ts'
import { informationStride, rank } from './position-model.ts'

/**
 * Where people stand, as a sum of round normal clouds of one size: group g has a share and a centre. Space is scaled
 * so that a step along any axis changes votes by the same amount. Somebody with few votes is a wide blur and pulls on
 * the groups accordingly.
 */
export interface NormalMixture {
  readonly count: number
  readonly share: Float64Array
  /** `count * rank` numbers. */
  readonly centre: Float64Array
  /** Of every cloud along every axis. */
  variance: number
}

/** What the votes say of each person (see `readPositions`) and the persons to learn from. */
export interface Crowd {
  readonly information: Float64Array
  readonly members: Uint32Array
}

/** A crowd to look for groups in. */
export interface SearchedCrowd extends Crowd {
  /** Half of the members, on whom the first rounds are run. */
  readonly some: Uint32Array
  /** A few of the members, on whom starts are tried. */
  readonly few: Uint32Array
  /** Axes strong enough to part groups along. */
  readonly axes: number
}

/** Room for what is worked out about one person. */
export interface Reader {
  readonly chance: Float64Array
  readonly place: Float64Array
  /** Sum of the variances along the axes. */
  spread: number
  /** Of the evidence, the part under the logarithm: the evidence is its logarithm and what `readMember` returns. */
  factor: number
  /** Log share less half the squared length of the centre, per group. */
  readonly offset: Float64Array
}

export function readerOf(mixture: NormalMixture): Reader {
  const { count } = mixture
  const reader = {
    chance: new Float64Array(count),
    place: new Float64Array(count * rank),
    spread: 0,
    factor: 1,
    offset: new Float64Array(count),
  }
  prepareReader(reader, mixture)
  return reader
}

function prepareReader(reader: Reader, { count, centre, share, variance }: NormalMixture): void {
  for (let g = 0; g < count; g++) {
    const [x, y, z] = [centre[g * 3]!, centre[g * 3 + 1]!, centre[g * 3 + 2]!]
    const square = x * x + y * y + z * z
    reader.offset[g] = log(Math.max(share[g]!, 1e-12)) - square / (2 * variance)
  }
}

/**
 * Works out one person's chances of each group and place in each, into `reader`. Returns the log evidence, less the
 * logarithm of `reader.factor`: how well the mixture foretells where this person's votes put them.
 */
export function readMember(mixture: NormalMixture, information: Float64Array, i: number, reader: Reader): number {
  const at = i * informationStride
  const tau = 1 / mixture.variance
  const s11 = information[at]! + tau,
    s12 = information[at + 1]!,
    s13 = information[at + 2]!
  const s22 = information[at + 3]! + tau,
    s23 = information[at + 4]!,
    s33 = information[at + 5]! + tau
  const k11 = s22 * s33 - s23 * s23,
    k12 = s13 * s23 - s12 * s33,
    k13 = s12 * s23 - s13 * s22
  const det = s11 * k11 + s12 * k12 + s13 * k13
  const d = 1 / det
  const q11 = k11 * d,
    q12 = k12 * d,
    q13 = k13 * d
  const q22 = (s11 * s33 - s13 * s13) * d,
    q23 = (s12 * s13 - s11 * s23) * d,
    q33 = (s11 * s22 - s12 * s12) * d
  const { chance, place, offset } = reader
  const { centre, count } = mixture
  reader.spread = q11 + q22 + q33
  const g1 = information[at + 6]!,
    g2 = information[at + 7]!,
    g3 = information[at + 8]!
  let most = -Infinity
  for (let g = 0; g < count; g++) {
    const h1 = g1 + tau * centre[g * 3]!,
      h2 = g2 + tau * centre[g * 3 + 1]!,
      h3 = g3 + tau * centre[g * 3 + 2]!
    const u1 = q11 * h1 + q12 * h2 + q13 * h3,
      u2 = q12 * h1 + q22 * h2 + q23 * h3,
      u3 = q13 * h1 + q23 * h2 + q33 * h3
    place[g * 3] = u1
    place[g * 3 + 1] = u2
    place[g * 3 + 2] = u3
    const evidence = offset[g]! + (h1 * u1 + h2 * u2 + h3 * u3) / 2
    chance[g] = evidence
    if (evidence > most) most = evidence
  }
  let sum = 0
  for (let g = 0; g < count; g++) sum += chance[g] = chance[g] === most ? 1 : exp(chance[g]! - most)
  for (let g = 0; g < count; g++) chance[g]! /= sum
  reader.factor = sum * Math.sqrt(tau * tau * tau * d)
  return most
}

/** Improves a mixture in place over a fixed number of rounds; returns the log evidence at the last round's start. */
export function improveMixture(mixture: NormalMixture, crowd: Crowd, rounds: number): number {
  const reader = readerOf(mixture)
  const sums = new Float64Array(mixture.count * 4 + 1)
  let evidence = 0
  for (let round = 0; round < rounds; round++) {
    prepareReader(reader, mixture)
    sums.fill(0)
    evidence = 0
    let factors = 1
    for (let m = 0; m < crowd.members.length; m++) {
      evidence += readMember(mixture, crowd.information, crowd.members[m]!, reader)
      factors *= reader.factor
      if (factors < smallFactors) {
        evidence += log(factors)
        factors = 1
      }
      addMember(mixture.count, reader, sums)
    }
    evidence += log(factors)
    refit(mixture, sums, crowd.members.length)
  }
  return evidence
}

/** One logarithm of many factors is cheaper than one of each; long before their product vanishes. */
const smallFactors = 1e-150

/** Per group Σ chance and Σ chance · place; after them Σ squared length, uncertainty included. */
function addMember(count: number, { chance, place, spread }: Reader, sums: Float64Array): void {
  let square = spread
  for (let g = 0; g < count; g++) {
    const c = chance[g]!
    const u1 = place[g * 3]!,
      u2 = place[g * 3 + 1]!,
      u3 = place[g * 3 + 2]!
    sums[g * 4]! += c
    sums[g * 4 + 1]! += c * u1
    sums[g * 4 + 2]! += c * u2
    sums[g * 4 + 3]! += c * u3
    square += c * (u1 * u1 + u2 * u2 + u3 * u3)
  }
  sums[count * 4]! += square
}

/** Persons' worth of a cloud of variance 0.05 mixed in, so that no cloud shrinks to a point. */
const cloudPersons = 5
const leastVariance = 0.02

function refit(mixture: NormalMixture, sums: Float64Array, people: number): void {
  const { count, share, centre } = mixture
  let square = sums[count * 4]!
  for (let g = 0; g < count; g++) {
    const n = sums[g * 4]!
    share[g] = (n + 1) / (people + count)
    if (n < 1e-6) continue
    for (let r = 0; r < rank; r++) {
      const x = sums[g * 4 + 1 + r]! / n
      centre[g * 3 + r] = x
      square -= n * x * x
    }
  }
  mixture.variance = Math.max((square + 0.05 * rank * cloudPersons) / (rank * (people + cloudPersons)), leastVariance)
}

/** One cloud for everybody. */
export function singleCloud(): NormalMixture {
  return { count: 1, share: Float64Array.of(1), centre: new Float64Array(rank), variance: 0.5 }
}

/** The mixture with group `g` cut in two along an axis, as a start for one group more. */
export function cutInTwo(from: NormalMixture, g: number, axis: number): NormalMixture {
  const count = from.count + 1
  const share = new Float64Array(count)
  const centre = new Float64Array(count * rank)
  share.set(from.share)
  centre.set(from.centre)
  share[g] = share[count - 1] = from.share[g]! / 2
  for (let r = 0; r < rank; r++) centre[(count - 1) * rank + r] = centre[g * rank + r]!
  const step = 0.8 * Math.sqrt(from.variance)
  centre[g * rank + axis]! += step
  centre[(count - 1) * rank + axis]! -= step
  return { count, share, centre, variance: from.variance / 1.3 }
}
