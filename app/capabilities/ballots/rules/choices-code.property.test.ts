import fc from 'fast-check'
import { expect, it } from 'vitest'
import { buildTerms } from '../testing/build-terms.ts'
import type { Choices } from '../vocabulary.ts'
import { decodeChoices, encodeChoices, sizeOfChoices } from './choices-code.ts'
import { tidyChoices } from './paper.ts'

const count = 21
const some = fc.uniqueArray(fc.integer({ min: 1, max: count }))
const each = (most: number) =>
  fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: count }), fc.integer({ min: 0, max: most })), {
    selector: ([option]) => option,
  })

const choices: fc.Arbitrary<Choices> = fc.oneof(
  fc.constantFrom('yes', 'no', 'abstain').map((answer) => ({ type: 'yes-no' as const, answer })),
  fc.option(fc.integer({ min: 1, max: count })).map((option) => ({ type: 'choose-one' as const, option })),
  some.map((options) => ({ type: 'approval' as const, options })),
  some.map((options) => ({ type: 'knapsack' as const, options })),
  some.map((options) => ({ type: 'ranking' as const, options })),
  each(10_000).map((all) => ({ type: 'points' as const, points: all.map(([option, points]) => ({ option, points })) })),
  each(100).map((all) => ({ type: 'score' as const, scores: all.map(([option, score]) => ({ option, score })) })),
)

it('gives back every paper as it was, in as many bytes as any other of its ballot', () => {
  fc.assert(
    fc.property(choices, (chosen) => {
      const terms = buildTerms(chosen.type, { count })
      const bytes = encodeChoices(terms, chosen)
      expect(bytes.length).toBe(sizeOfChoices(terms))
      expect(decodeChoices(terms, bytes)).toEqual(tidyChoices(chosen))
    }),
  )
})

it('reads no bytes of another length, and none that name what is not there', () => {
  for (const type of ['yes-no', 'choose-one', 'approval', 'ranking'] as const) {
    const terms = buildTerms(type)
    expect(decodeChoices(terms, new Uint8Array(sizeOfChoices(terms) + 1))).toBeNull()
    if (type !== 'approval') expect(decodeChoices(terms, new Uint8Array(sizeOfChoices(terms)).fill(9))).toBeNull()
  }
})
