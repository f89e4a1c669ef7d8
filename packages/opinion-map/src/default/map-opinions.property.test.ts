import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tableOfVotes } from '../votes.ts'
import { mapOpinions } from './map-opinions.ts'
import { agreementOf, meetings } from './overlap-of-groupings.ts'
import { seededChance } from './seeded-chance.ts'
import { castOf, madeConversation } from './testing/made-conversation.ts'

const shuffled = (n: number, seed: number) => {
  const chance = seededChance(seed)
  const key = Array.from({ length: n }, () => chance())
  return key.map((_, k) => k).sort((a, b) => key[a]! - key[b]!)
}

const conversation = fc.record({
  persons: fc.integer({ min: 20, max: 150 }),
  statements: fc.integer({ min: 12, max: 30 }),
  groups: fc.integer({ min: 1, max: 3 }),
  seed: fc.integer({ min: 1, max: 1000 }),
})
const run = { numRuns: 12, seed: 11 }

describe('mapOpinions', () => {
  it('gives the same bytes whatever order votes came in', () => {
    fc.assert(
      fc.property(conversation, (making) => {
        const { cast, table, moderation } = madeConversation(making)
        const order = shuffled(cast.person.length, making.seed)
        const rows = order.map((k) => ({ i: cast.person[k]!, j: cast.statement[k]!, x: cast.value[k]! }))
        const other = tableOfVotes(castOf(rows), making)
        expect(mapOpinions({ votes: other, moderation, seed: 5 })).toEqual(
          mapOpinions({ votes: table, moderation, seed: 5 }),
        )
      }),
      run,
    )
  })

  it('gives the same groups however people and statements are numbered', () => {
    fc.assert(
      fc.property(conversation, (making) => {
        const { cast, table, moderation } = madeConversation(making)
        const person = shuffled(making.persons, making.seed)
        const statement = shuffled(making.statements, making.seed + 1)
        const rows = Array.from(cast.person, (i, k) => ({
          i: person[i]!,
          j: statement[cast.statement[k]!]!,
          x: cast.value[k]!,
        }))
        const a = mapOpinions({ votes: table, moderation, seed: 5 })
        const b = mapOpinions({ votes: tableOfVotes(castOf(rows), making), moderation, seed: 5 })
        expect(b.verdict).toEqual(a.verdict)
        const renumbered = Array.from(a.people.group, (_, i) => b.people.group[person[i]!]!)
        const size = { rows: Math.max(a.groups.length, 1), columns: Math.max(b.groups.length, 1) }
        expect(agreementOf(meetings(a.people.group, renumbered, size), size.columns)).toBe(1)
        expect(Array.from(a.people.group, (g) => g < 0)).toEqual(renumbered.map((g) => g < 0))
      }),
      run,
    )
  })

  it('keeps every bound in order and every count complete', () => {
    fc.assert(
      fc.property(conversation, (making) => {
        const { table, moderation } = madeConversation(making)
        const map = mapOpinions({ votes: table, moderation, seed: 5 })
        for (const { inGroups, everyone } of map.commonGround)
          for (const { low, share, high } of [...inGroups, everyone]) expect(low <= share && share <= high).toBe(true)
        const s = map.statements
        for (let j = 0; j < making.statements; j++) {
          const inGroups = Array.from({ length: s.groups }, (_, g) => s.groupAgree[j * s.groups + g]!).reduce(
            (x, y) => x + y,
            0,
          )
          expect(inGroups).toBeLessThanOrEqual(s.agree[j]!)
        }
      }),
      run,
    )
  })
})
