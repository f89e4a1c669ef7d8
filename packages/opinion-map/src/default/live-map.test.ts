import { describe, expect, it } from 'vitest'
import { tableOfVotes } from '../votes.ts'
import { applyVote, startLive } from './live-map.ts'
import { mapOpinions } from './map-opinions.ts'
import { placePerson } from './place-person.ts'
import { castOf, madeConversation } from './testing/made-conversation.ts'

const made = madeConversation({ persons: 120, statements: 24, groups: 2 })
const liveOf = () => startLive(mapOpinions({ votes: made.table, moderation: made.moderation, seed: 1 }), made.table)
const rowsOf = () => Array.from(made.cast.person, (i, k) => ({ i, j: made.cast.statement[k]!, x: made.cast.value[k]! }))

describe('a live map', () => {
  it('counts one vote as a recount would', () => {
    const live = liveOf()
    const votes = [
      { i: 3, j: 5, x: -1 },
      { i: 3, j: 5, x: 1 },
      { i: 8, j: 0, x: 0 },
      { i: 40, j: 23, x: -1 },
    ]
    for (const { i, j, x } of votes) applyVote(live, { person: i, statement: j, value: x as -1 | 0 | 1 })
    const table = tableOfVotes(castOf([...rowsOf(), ...votes]), { persons: 120, statements: 24 })
    const { start, other, value } = table.byPerson
    const agree = new Uint32Array(24)
    const groupAgree = new Uint32Array(48)
    for (let i = 0; i < 120; i++)
      for (let k = start[i]!; k < start[i + 1]!; k++) {
        if (value[k]! <= 0) continue
        agree[other[k]!]!++
        if (live.people.group[i]! >= 0) groupAgree[other[k]! * 2 + live.people.group[i]!]!++
      }
    expect(live.statements.agree).toEqual(agree)
    expect(live.statements.groupAgree).toEqual(groupAgree)
  })

  it('moves a person who changes every answer, and their votes with them', () => {
    const live = liveOf()
    const from = live.people.group[0]!
    for (let j = 8; j < 24; j++) {
      const other = made.group[0] === 0 ? 1 : 0
      const side =
        live.statements.groupAgree[j * 2 + (from === 0 ? 1 : 0)]! >
        live.statements.groupDisagree[j * 2 + (from === 0 ? 1 : 0)]!
      applyVote(live, { person: 0, statement: j, value: side ? 1 : -1 })
      expect(other).toBe(1)
    }
    expect(live.people.group[0]).not.toBe(from)
    expect(live.people.group[0]).toBeGreaterThanOrEqual(0)
  })

  it('takes a vote back', () => {
    const live = liveOf()
    const before = { agree: live.statements.agree.slice(), x: live.people.x[7]! }
    const free = Array.from({ length: 24 }, (_, j) => j).find(
      (j) => !rowsOf().some((row) => row.i === 7 && row.j === j),
    )!
    applyVote(live, { person: 7, statement: free, value: 1 })
    expect(live.statements.agree[free]).toBe(before.agree[free]! + 1)
    applyVote(live, { person: 7, statement: free, value: null })
    expect(live.statements.agree).toEqual(before.agree)
    expect(live.people.x[7]).toBeCloseTo(before.x, 5)
  })

  it('leaves a rejected statement alone', () => {
    const moderation = made.moderation.slice()
    moderation[2] = -1
    const live = startLive(mapOpinions({ votes: made.table, moderation, seed: 1 }), made.table)
    applyVote(live, { person: 1, statement: 2, value: 1 })
    expect(live.statements.agree[2]).toBe(0)
  })
})

describe('placePerson', () => {
  it('puts a person where the map has them', () => {
    const map = mapOpinions({ votes: made.table, moderation: made.moderation, seed: 1 })
    const { start, other, value } = made.table.byPerson
    for (const i of [0, 17, 99]) {
      const place = placePerson(map.model, {
        statement: other.subarray(start[i]!, start[i + 1]!),
        value: value.subarray(start[i]!, start[i + 1]!),
      })
      expect(place.x).toBeCloseTo(map.people.x[i]!, 5)
      expect(place.y).toBeCloseTo(map.people.y[i]!, 5)
      expect(place.group).toBe(map.people.likeliest[i])
      expect(place.confidence).toBeCloseTo(map.people.confidence[i]!, 5)
      expect(place.chances.reduce((sum, x) => sum + x, 0)).toBeCloseTo(1, 10)
    }
  })

  it('is in the middle and in doubt without answers', () => {
    const map = mapOpinions({ votes: made.table, moderation: made.moderation, seed: 1 })
    const place = placePerson(map.model, { statement: [], value: [] })
    expect(Math.abs(place.x)).toBe(0)
    expect(place.confidence).toBeLessThan(0.8)
    expect(place.spreadX).toBeCloseTo(1, 5)
  })
})
