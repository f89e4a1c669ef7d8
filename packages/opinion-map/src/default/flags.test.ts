import { describe, expect, it } from 'vitest'
import { tableOfVotes } from '../votes.ts'
import { mapOpinions } from './map-opinions.ts'
import { seededChance } from './seeded-chance.ts'
import { castOf, madeConversation } from './testing/made-conversation.ts'

/** 200 people in two groups, and five more who answer as told. */
function withFive(answer: (k: number, j: number, chance: () => number) => number) {
  const made = madeConversation({ persons: 200, statements: 40, groups: 2 })
  const chance = seededChance(9)
  const rows = Array.from(made.cast.person, (i, k) => ({ i, j: made.cast.statement[k]!, x: made.cast.value[k]! }))
  for (let k = 0; k < 5; k++) for (let j = 0; j < 40; j += 2) rows.push({ i: 200 + k, j, x: answer(k, j, chance) })
  const votes = tableOfVotes(castOf(rows), { persons: 205, statements: 40 })
  return mapOpinions({ votes, moderation: made.moderation, seed: 1 })
}
const kinds = (map: ReturnType<typeof withFive>) =>
  map.flags.filter((flag) => flag.person >= 200).map((flag) => flag.kind)

describe('flags', () => {
  it('are raised on those who agree with all, who then do not shape the groups but still have a place', () => {
    const map = withFive(() => 1)
    expect(new Set(kinds(map))).toContain('agrees-with-all')
    expect(map.flags.find((flag) => flag.person === 200)!.counted).toBe(false)
    expect(map.people.likeliest[200]).toBeGreaterThanOrEqual(0)
    expect(map.people.isFlagged[200]).toBe(1)
  })

  it('are not raised on those who make an exception', () => {
    expect(kinds(withFive((k, j) => (j === 6 * k ? 0 : 1)))).toEqual([])
  })

  it('are raised on those who disagree with all', () => {
    expect(kinds(withFive(() => -1))).toContain('disagrees-with-all')
  })

  it('are raised on dice', () => {
    expect(kinds(withFive((_, __, chance) => Math.floor(chance() * 3) - 1))).toContain('at-random')
  })

  it('are raised on accounts with the very same answers, of which one counts', () => {
    const map = withFive((_, j) => (j % 4 === 0 ? 1 : -1))
    const same = map.flags.filter((flag) => flag.kind === 'coordinated')
    expect(same.map((flag) => flag.person)).toEqual([200, 201, 202, 203, 204])
    expect(same.filter((flag) => flag.counted)).toHaveLength(1)
    expect(same[0]!.alike).toBe(5)
  })

  it('are not raised on people who answer as their group does', () => {
    const made = madeConversation({ persons: 200, statements: 40, groups: 2 })
    expect(mapOpinions({ votes: made.table, moderation: made.moderation, seed: 1 }).flags).toEqual([])
  })
})
