import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tries } from '../testing/tries.ts'
import type { CondorcetRule } from './contract.ts'
import type { CondorcetWorking } from './contract-result.ts'
import { countSingle } from './count-single.ts'
import { prefers, slowSchulze, smithSet } from './testing/slow-schulze.ts'
import { LETTERS, type Rankings, rankedPapers, rankings } from './testing/small-papers.ts'

const rule = (options: readonly string[]): CondorcetRule => ({
  kind: 'condorcet',
  options,
  completion: 'schulze-winning-votes',
})
const someMarked = (all: Rankings) => all.some(([order]) => order.length > 0)

/** One winner, or all who are tied. */
function winners(all: Rankings, options: readonly string[] = LETTERS): readonly string[] {
  const counted = countSingle(rankedPapers(all), rule(options))
  if (counted.kind !== 'counted') throw new Error('not counted')
  if (counted.outcome.kind === 'elected') return counted.outcome.elected
  return counted.outcome.kind === 'draw-needed' ? counted.outcome.tied : []
}

test('the winners are those that walking every chain of wins gives', () => {
  fc.assert(
    fc.property(rankings.filter(someMarked), (all) => {
      expect(winners(all)).toEqual(slowSchulze(all, LETTERS))
    }),
    tries(600),
  )
})

test('whoever beats every other face to face wins, and so does whoever most papers put first', () => {
  let met = 0
  fc.assert(
    fc.property(rankings.filter(someMarked), fc.constantFrom(...LETTERS), (all, first) => {
      const best = LETTERS.find((a) => LETTERS.every((b) => a === b || prefers(all, a, b) > prefers(all, b, a)))
      if (best) {
        met++
        expect(winners(all)).toEqual([best])
      }
      const others = all.reduce((sum, [, times]) => sum + times, 0)
      expect(winners([...all, [[first], others + 1]])).toEqual([first])
    }),
    tries(400),
  )
  expect(met).toBeGreaterThan(100)
})

test('an option outside the smallest group that beats all others changes nothing by standing', () => {
  let met = 0
  fc.assert(
    fc.property(rankings.filter(someMarked), (all) => {
      const inside = smithSet(all, LETTERS)
      if (inside.length < LETTERS.length) met++
      const narrowed = all.map(([order, times]) => [order.filter((one) => inside.includes(one)), times] as const)
      expect(winners(all)).toEqual(inside.length === 1 ? inside : winners(narrowed, inside))
    }),
    tries(400),
  )
  expect(met).toBeGreaterThan(100)
})

test('a winner that one voter moves to the top still wins', () => {
  fc.assert(
    fc.property(rankings.filter(someMarked), (all) => {
      const won = winners(all)
      if (won.length !== 1) return
      const [order, times] = all[0]!
      const raised = [won[0]!, ...order.filter((one) => one !== won[0])]
      expect(winners([[raised, times], ...all.slice(1)])).toEqual(won)
    }),
    tries(400),
  )
})

test('every loser’s chain is made of wins as strong as it says, and is stronger than any chain back', () => {
  fc.assert(
    fc.property(rankings.filter(someMarked), (all) => {
      const counted = countSingle(rankedPapers(all), rule(LETTERS))
      if (counted.kind !== 'counted') throw new Error('not counted')
      for (const { option, beatenBy, chain, strength, strengthBack } of (counted.working as CondorcetWorking).losers) {
        expect([chain[0], chain.at(-1)]).toEqual([beatenBy, option])
        const wins = chain
          .slice(1)
          .map((to, at) => [prefers(all, chain[at]!, to), prefers(all, to, chain[at]!)] as const)
        for (const [won, back] of wins) expect(won).toBeGreaterThan(back)
        expect(Math.min(...wins.map(([won]) => won))).toBe(strength)
        expect(strength).toBeGreaterThan(strengthBack)
      }
    }),
    tries(300),
  )
})
