import fc from 'fast-check'
import type { OptionId } from '../contract.ts'

export const LETTERS = ['a', 'b', 'c', 'd', 'e']

/** Rankings of some of five options, as words: "cab" puts c first. Every one stands for one to three papers. */
export const rankings = fc.array(
  fc.tuple(fc.shuffledSubarray(LETTERS, { minLength: 0 }), fc.integer({ min: 1, max: 3 })),
  { minLength: 1, maxLength: 12 },
)
export type Rankings = readonly (readonly [order: readonly OptionId[], times: number])[]

export function rankedPapers(all: Rankings) {
  return all.map(([order, times]) => ({ marks: { ranking: order.map((one) => [one]) }, times }))
}

export const approvals = fc.array(fc.subarray(LETTERS), { minLength: 1, maxLength: 12 })
export const scores = fc.array(
  fc.array(fc.integer({ min: 0, max: 5 }), { minLength: LETTERS.length, maxLength: LETTERS.length }),
  { minLength: 1, maxLength: 10 },
)

export function scorePapers(all: readonly (readonly number[])[]) {
  return all.map((points) => ({
    marks: { scores: Object.fromEntries(LETTERS.map((option, at) => [option, points[at]!])) },
    times: 1,
  }))
}

/** A full lot: every option, in some order. */
export const lots = fc.shuffledSubarray(LETTERS, { minLength: LETTERS.length })
