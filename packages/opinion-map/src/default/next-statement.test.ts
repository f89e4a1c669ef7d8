import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mapOpinions } from './map-opinions.ts'
import { drawChances, nextStatement } from './next-statement.ts'
import { madeConversation } from './testing/made-conversation.ts'

const made = madeConversation({ persons: 200, statements: 30, groups: 2 })
const map = mapOpinions({ votes: made.table, moderation: made.moderation, seed: 1 })
const none = { statement: [], value: [] }
const input = { model: map.model, counts: map.statements, answers: none, candidates: [0, 3, 7, 20, 29], chance: 0.5 }

describe('the next statement', () => {
  it('is drawn with the chance it says', () => {
    const chances = drawChances(input)
    for (const chance of [0, 0.2, 0.5, 0.9, 0.999999]) {
      const next = nextStatement({ ...input, chance })!
      expect(next.probability).toBe(chances[input.candidates.indexOf(next.statement)])
    }
  })

  it('has chances that sum to 1, none of them nothing', () => {
    const candidates = fc.uniqueArray(fc.integer({ min: 0, max: 29 }), { minLength: 1 })
    const answers = fc.uniqueArray(fc.integer({ min: 0, max: 29 }), { maxLength: 20 })
    fc.assert(
      fc.property(candidates, answers, (some, statement) => {
        const chances = drawChances({
          ...input,
          candidates: some,
          answers: { statement, value: statement.map((j) => (j % 3) - 1) },
        })
        expect(chances.reduce((sum, x) => sum + x, 0)).toBeCloseTo(1, 10)
        for (const chance of chances) expect(chance).toBeGreaterThan(0.1 / 30 / some.length)
      }),
      { seed: 4, numRuns: 60 },
    )
  })

  it('keeps a share for a statement that tells nothing and is settled', () => {
    const candidates = Array.from({ length: 30 }, (_, j) => j)
    const pull = map.model.pull.map((v, k) => (k < 3 ? 0 : v))
    const groupAgree = map.statements.groupAgree.slice()
    groupAgree.fill(1e9, 0, map.groups.length)
    const counts = { ...map.statements, groupAgree }
    const chances = drawChances({ ...input, model: { ...map.model, pull }, counts, candidates })
    expect(chances[0]).toBeGreaterThan((0.15 / 30) * 0.5)
    expect(chances[0]).toBeLessThan(0.15 / 10)
  })

  it('is nothing when there is nothing to show', () => {
    expect(nextStatement({ ...input, candidates: [] })).toBeUndefined()
  })

  it('first asks what tells the groups apart', () => {
    const [divides, common] = [map.divides[0]!.statement, map.commonGround[0]!.statement]
    const chances = drawChances({ ...input, candidates: [divides, common] })
    expect(chances[0]).toBeGreaterThan(0.8)
  })

  it('puts a new statement forward', () => {
    const agree = map.statements.agree.slice()
    const counts = {
      ...map.statements,
      agree,
      disagree: map.statements.disagree.slice(),
      pass: map.statements.pass.slice(),
    }
    for (const each of [agree, counts.disagree, counts.pass]) each[0] = 0
    const candidates = Array.from({ length: 30 }, (_, j) => j)
    const before = drawChances({ ...input, candidates })[0]!
    expect(drawChances({ ...input, counts, candidates })[0]).toBeGreaterThan(Math.max(0.3, before))
  })

  it('works before there are any votes at all', () => {
    const empty = mapOpinions({
      votes: madeConversation({ persons: 0, statements: 30, groups: 1 }).table,
      moderation: made.moderation,
      seed: 1,
    })
    const chances = drawChances({ ...input, model: empty.model, counts: empty.statements })
    expect(Array.from(chances)).toEqual([0.2, 0.2, 0.2, 0.2, 0.2])
  })
})
