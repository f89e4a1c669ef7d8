import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tries } from '../testing/tries.ts'
import type { TransferableRule } from './contract.ts'
import type { TransferableWorking } from './contract-result.ts'
import { countSingle } from './count-single.ts'
import { slowTransferable } from './testing/slow-transferable.ts'
import { LETTERS, lots, type Rankings, rankedPapers, rankings } from './testing/small-papers.ts'
import { showVotes } from './votes.ts'

const seatNumbers = fc.integer({ min: 1, max: 4 })
const rule = (seats: number): TransferableRule => ({
  kind: 'single-transferable-vote',
  text: 'scottish-2011',
  options: LETTERS,
  seats,
})
const someMarked = (all: Rankings) => all.some(([order]) => order.length > 0)

function count(all: Rankings, seats: number, lot: readonly string[]) {
  const counted = countSingle(rankedPapers(all), rule(seats), { lot })
  if (counted.kind !== 'counted' || counted.outcome.kind !== 'elected') throw new Error('not counted')
  return { elected: counted.outcome.elected, working: counted.working as TransferableWorking }
}

test('who is elected, and every vote at every stage, is what the rules read aloud give', () => {
  fc.assert(
    fc.property(rankings.filter(someMarked), seatNumbers, lots, (all, seats, lot) => {
      const { elected, working } = count(all, seats, lot)
      const slow = slowTransferable(all, LETTERS, seats, lot)
      expect(elected).toEqual(slow.elected)
      const counted = working.stages.filter(
        ({ act }) => act.kind !== 'last-vacancies' && !(act.kind === 'exclusion' && act.isLast),
      )
      expect(counted.map(({ votes }) => votes)).toEqual(
        slow.stages.map((stage) => Object.fromEntries([...stage].map(([option, votes]) => [option, showVotes(votes)]))),
      )
    }),
    tries(1500),
  )
})

test('no vote is lost or made: everybody’s, those that cannot be passed on and what the decimals cut off are all papers', () => {
  const inWhole = (votes: string) => BigInt(votes.replace('.', ''))
  fc.assert(
    fc.property(rankings.filter(someMarked), seatNumbers, lots, (all, seats, lot) => {
      const { working } = count(all, seats, lot)
      const papers = all.reduce((sum, [order, times]) => sum + (order.length > 0 ? times : 0), 0)
      let cut = 0n
      for (const { act, votes, notTransferable } of working.stages) {
        if (act.kind === 'surplus') cut += inWhole(act.lostToRounding)
        const held = Object.values(votes).reduce((sum, one) => sum + inWhole(one), 0n)
        expect(held + inWhole(notTransferable) + cut).toBe(BigInt(papers) * 100_000n)
      }
    }),
    tries(500),
  )
})

test('nobody with the quota is left out, and exactly the seats are filled', () => {
  fc.assert(
    fc.property(rankings.filter(someMarked), seatNumbers, lots, (all, seats, lot) => {
      const { elected, working } = count(all, seats, lot)
      expect(new Set(elected).size).toBe(seats)
      for (const { votes } of working.stages)
        for (const [option, own] of Object.entries(votes))
          if (Number(own) >= working.quota) expect(elected).toContain(option)
    }),
    tries(500),
  )
})

test('voters with so many quotas who all put the same options first get as many of them as they have quotas', () => {
  let met = 0
  fc.assert(
    fc.property(rankings.filter(someMarked), seatNumbers, lots, (all, seats, lot) => {
      const { elected, working } = count(all, seats, lot)
      for (let bits = 1; bits < 2 ** LETTERS.length; bits++) {
        const group = LETTERS.filter((_, at) => (bits >> at) & 1)
        const solid = all.filter(
          ([order]) => order.length >= group.length && order.slice(0, group.length).every((one) => group.includes(one)),
        )
        const voters = solid.reduce((sum, [, times]) => sum + times, 0)
        const due = Math.min(Math.floor(voters / working.quota), group.length)
        if (due > 0) met++
        expect(elected.filter((one) => group.includes(one)).length).toBeGreaterThanOrEqual(due)
      }
    }),
    tries(500),
  )
  expect(met).toBeGreaterThan(200)
})

test('the run-off elects whoever is first on more than half of the papers', () => {
  const runOff = { kind: 'instant-run-off' as const, text: 'scottish-2011' as const, options: LETTERS }
  fc.assert(
    fc.property(rankings, lots, fc.constantFrom(...LETTERS), (all, lot, first) => {
      const others = all.reduce((sum, [, times]) => sum + times, 0)
      const papers = rankedPapers([...all, [[first], others + 1]])
      expect(countSingle(papers, runOff, { lot })).toMatchObject({ outcome: { elected: [first] } })
    }),
    tries(200),
  )
})
