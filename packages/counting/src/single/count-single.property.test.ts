import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tries } from '../testing/tries.ts'
import type { SinglePapers, SingleRule } from './contract.ts'
import type { SingleOutcome } from './contract-result.ts'
import { countSingle } from './count-single.ts'
import { approvals, LETTERS, rankedPapers, rankings, scorePapers, scores } from './testing/small-papers.ts'

const ranked: readonly SingleRule[] = [
  { kind: 'instant-run-off', text: 'scottish-2011', options: LETTERS },
  { kind: 'single-transferable-vote', text: 'scottish-2011', options: LETTERS, seats: 2 },
  { kind: 'condorcet', completion: 'schulze-winning-votes', options: LETTERS },
]
const approval: SingleRule = { kind: 'approval', options: LETTERS, seats: 2 }
const score: SingleRule = { kind: 'score', options: LETTERS, seats: 2, lowest: 0, highest: 5 }
const approvalPapers = (all: readonly (readonly string[])[]) =>
  all.map((approved) => ({ marks: { approved }, times: 1 }))

/** Any rule with papers that fit it. */
const decisions: fc.Arbitrary<{ rule: SingleRule; papers: SinglePapers }> = fc.oneof(
  fc.tuple(fc.constantFrom(...ranked), rankings).map(([rule, all]) => ({ rule, papers: rankedPapers(all) })),
  approvals.map((all) => ({ rule: approval, papers: approvalPapers(all) })),
  scores.map((all) => ({ rule: score, papers: scorePapers(all) })),
  fc.array(fc.constantFrom(...LETTERS, null), { minLength: 1, maxLength: 12 }).map((all) => ({
    rule: { kind: 'choose-one', options: LETTERS } as const,
    papers: all.map((choice) => ({ marks: { choice }, times: 1 })),
  })),
)

test('papers in another order, and one by one instead of together, give the same count to the last figure', () => {
  fc.assert(
    fc.property(decisions, fc.integer(), ({ rule, papers }, turn) => {
      const apart = papers.flatMap(({ marks, times }) => Array.from({ length: times }, () => ({ marks, times: 1 })))
      const at = Math.abs(turn) % apart.length
      const turned = [...apart.slice(at), ...apart.slice(0, at)].reverse()
      expect(countSingle(turned, rule)).toEqual(countSingle(papers, rule))
    }),
    tries(500),
  )
})

/** Who won and who is tied, in no order. */
function sides(outcome: SingleOutcome): Record<string, unknown> {
  if (outcome.kind === 'elected') return { elected: [...outcome.elected].sort() }
  if (outcome.kind !== 'draw-needed') return outcome
  return { tied: [...outcome.tied].sort(), elected: [...outcome.elected].sort(), reason: outcome.reason }
}

/** The same with every option called by another’s name, wherever it stands. */
function renamed<T>(value: T, names: ReadonlyMap<string, string>): T {
  if (typeof value === 'string') return (names.get(value) ?? value) as T
  if (Array.isArray(value)) return value.map((one) => renamed(one, names)) as T
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, one]) => [names.get(key) ?? key, renamed(one, names)])
  return Object.fromEntries(entries) as T
}

test('options that change names change places in the result and nothing else; so does the list in another order', () => {
  fc.assert(
    fc.property(decisions, fc.shuffledSubarray(LETTERS, { minLength: LETTERS.length }), ({ rule, papers }, others) => {
      const names = new Map(LETTERS.map((one, at) => [one, others[at]!]))
      const plain = countSingle(papers, rule)
      const moved = countSingle(
        papers.map(({ marks, times }) => ({ marks: renamed(marks, names), times })),
        'options' in rule ? { ...rule, options: LETTERS } : rule,
      )
      if (plain.kind !== 'counted' || moved.kind !== 'counted') throw new Error('not counted')
      expect(sides(moved.outcome)).toEqual(sides(renamed(plain.outcome, names)))
      const turned = countSingle(papers, 'options' in rule ? { ...rule, options: others } : rule)
      if (turned.kind !== 'counted') throw new Error('not counted')
      expect(sides(turned.outcome)).toEqual(sides(plain.outcome))
    }),
    tries(500),
  )
})

test('by approval or by score a loser that withdraws changes nothing', () => {
  fc.assert(
    fc.property(scores, (all) => {
      const whole = countSingle(scorePapers(all), score)
      if (whole.kind !== 'counted' || whole.outcome.kind !== 'elected') return
      const won = whole.outcome.elected
      const loser = LETTERS.find((one) => !won.includes(one))!
      const options = LETTERS.filter((one) => one !== loser)
      const papers = scorePapers(all).map(({ marks, times }) => ({
        marks: { scores: Object.fromEntries(Object.entries(marks.scores).filter(([one]) => one !== loser)) },
        times,
      }))
      expect(countSingle(papers, { ...score, options } as SingleRule)).toMatchObject({ outcome: whole.outcome })
    }),
    tries(300),
  )
})

test('a yes or no passes exactly when its share, reckoned with fractions, is enough', () => {
  const shares = fc
    .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 }))
    .filter(([part, of]) => part <= of)
  const people = fc.integer({ min: 0, max: 20 })
  fc.assert(
    fc.property(
      shares,
      fc.boolean(),
      fc.constantFrom('votes', 'papers', 'roll'),
      people,
      people,
      people,
      people,
      (...given) => {
        const [[part, whole], isStrict, of, yes, no, abstain, absent] = given
        fc.pre(yes + no > 0)
        const roll = yes + no + abstain + absent
        const counted = countSingle(
          [
            { marks: { answer: 'yes' as const }, times: yes },
            { marks: { answer: 'no' as const }, times: no },
            { marks: { answer: 'abstain' as const }, times: abstain },
          ],
          {
            kind: 'yes-no',
            majority: {
              share: [part, whole],
              needs: isStrict ? 'more-than' : 'at-least',
              of: of as 'votes' | 'papers' | 'roll',
            },
          },
          { roll },
        )
        const base = { votes: yes + no, papers: yes + no + abstain, roll }[of]!
        const isEnough = isStrict ? yes * whole > part * base : yes * whole >= part * base
        expect(counted).toMatchObject({ outcome: { kind: isEnough ? 'passed' : 'failed' } })
        if (counted.kind !== 'counted' || counted.working.kind !== 'yes-no' || !counted.working.changed) return
        // So many voters changing sides turn it, and one fewer does not.
        const { from, voters } = counted.working.changed
        const turns = (n: number) => {
          const now = from === 'no' ? yes + n : yes - n
          return (isStrict ? now * whole > part * base : now * whole >= part * base) !== isEnough
        }
        expect([turns(voters), turns(voters - 1)]).toEqual([true, false])
      },
    ),
    tries(1000),
  )
})

test('by approval nobody with fewer marks is before somebody with more, and only equals at the last place are drawn', () => {
  let drawn = 0
  fc.assert(
    fc.property(approvals, fc.integer({ min: 1, max: 5 }), (all, seats) => {
      const counted = countSingle(approvalPapers(all), { ...approval, seats } as SingleRule)
      if (counted.kind !== 'counted' || counted.outcome.kind === 'nothing-marked') return
      const { outcome } = counted
      if (outcome.kind !== 'elected' && outcome.kind !== 'draw-needed') throw new Error(outcome.kind)
      const marks = (option: string) => all.filter((approved) => approved.includes(option)).length
      const tied = outcome.kind === 'draw-needed' ? outcome.tied : []
      const places = outcome.kind === 'draw-needed' ? outcome.places : 0
      if (tied.length > 0) drawn++
      const out = LETTERS.filter((one) => !outcome.elected.includes(one) && !tied.includes(one))
      expect(outcome.elected.length + places).toBe(seats)
      expect(tied.length === 0 || tied.length > places).toBe(true)
      expect(new Set(tied.map(marks)).size).toBeLessThanOrEqual(1)
      for (const one of outcome.elected) for (const other of tied) expect(marks(one)).toBeGreaterThan(marks(other))
      for (const one of [...outcome.elected, ...tied])
        for (const other of out) expect(marks(one)).toBeGreaterThan(marks(other))
    }),
    tries(500),
  )
  expect(drawn).toBeGreaterThan(50)
})
