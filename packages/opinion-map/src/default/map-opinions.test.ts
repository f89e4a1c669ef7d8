import { describe, expect, it } from 'vitest'
import type { OpinionMap } from '../contract.ts'
import { mapOpinions } from './map-opinions.ts'
import { agreementOf, meetings } from './overlap-of-groupings.ts'
import { madeConversation, sameAsBefore, tableFrom } from './testing/made-conversation.ts'

const accepted = (n: number) => new Int8Array(n).fill(1)
const mapOf = (votes: ReturnType<typeof tableFrom>) =>
  mapOpinions({ votes, moderation: accepted(votes.statements), seed: 1 })
const allFinite = (map: OpinionMap) =>
  [map.people.x, map.people.y, map.people.spreadX, map.people.confidence, map.statements.x].every((values) =>
    values.every(Number.isFinite),
  )

describe('a map of little', () => {
  it('says there are not enough votes when nobody voted', () => {
    const map = mapOf(tableFrom(20, 5, () => undefined))
    expect(map.verdict).toEqual({ kind: 'not-enough-votes', have: 0, need: 10 })
    expect(map.groups).toEqual([])
    expect(allFinite(map)).toBe(true)
  })

  it('takes a conversation without people or statements', () => {
    expect(mapOf(tableFrom(0, 0, () => undefined)).verdict.kind).toBe('not-enough-votes')
  })

  it('does not group nine people', () => {
    const map = mapOf(tableFrom(9, 12, (i, j) => (i < 5 === j < 6 ? 1 : -1)))
    expect(map.verdict).toEqual({ kind: 'not-enough-votes', have: 9, need: 10 })
  })

  it('draws people with one vote each but groups none of them', () => {
    const map = mapOf(tableFrom(60, 10, (i, j) => (i % 10 === j ? 1 : undefined)))
    expect(map.verdict.kind).toBe('not-enough-votes')
    expect(map.people.votes.every((n) => n === 1)).toBe(true)
    expect(allFinite(map)).toBe(true)
  })

  it('places one person alone', () => {
    expect(allFinite(mapOf(tableFrom(1, 8, (_, j) => (j % 2 ? 1 : -1))))).toBe(true)
  })
})

describe('a map of one mind', () => {
  it('sees one group where everybody votes alike', () => {
    const map = mapOf(tableFrom(40, 12, (_, j) => (j % 2 ? 1 : -1)))
    expect(map.verdict.kind).toBe('one-group')
    expect(allFinite(map)).toBe(true)
  })

  it('sees one group where everybody passes', () => {
    const map = mapOf(tableFrom(40, 12, () => 0))
    expect(map.verdict.kind).toBe('one-group')
    expect(map.commonGround).toEqual([])
  })

  it('sees one group where people differ only by luck', () => {
    const { table } = madeConversation({ persons: 300, statements: 30, groups: 1 })
    const map = mapOf(table)
    expect(map.verdict).toEqual({ kind: 'one-group', why: 'no-structure' })
    expect(map.groups.map((group) => group.name)).toEqual(['A'])
    expect(map.divides).toEqual([])
  })
})

describe('a map of groups', () => {
  const made = madeConversation({ persons: 300, statements: 30, groups: 2 })
  const map = mapOpinions({ votes: made.table, moderation: made.moderation, seed: 1 })

  it('finds the two that are there', () => {
    expect(map.verdict).toEqual({ kind: 'groups', count: 2 })
    const table = meetings(map.people.group, made.group, { rows: 2, columns: 2 })
    expect(agreementOf(table, 2)).toBeGreaterThan(0.95)
  })

  it('lists only statements every group agrees with, by a bound that is passed in each', () => {
    expect(map.commonGround.length).toBeGreaterThan(5)
    for (const { floor, inGroups, statement } of map.commonGround.filter((c) => c.side === 'agree').slice(0, 8)) {
      expect(floor).toBeGreaterThanOrEqual(0.5)
      expect(Math.min(...inGroups.map((share) => share.low))).toBeCloseTo(floor, 10)
      expect(statement).toBeLessThan(30)
    }
  })

  it('says on which side a group is told apart', () => {
    for (const { here, elsewhere } of map.groups.flatMap((group) => group.representative))
      expect(here.low).toBeGreaterThan(elsewhere.high)
    expect(map.groups[0]!.representative.length).toBeGreaterThan(0)
  })

  it('leaves a rejected statement out altogether', () => {
    const moderation = made.moderation.slice()
    moderation[29] = -1
    const without = mapOpinions({ votes: made.table, moderation, seed: 1 })
    const { start, other, value } = made.table.byPerson
    const keep = (i: number, j: number) => {
      for (let k = start[i]!; k < start[i + 1]!; k++) if (other[k] === j && j !== 29) return value[k]!
      return undefined
    }
    const never = mapOpinions({ votes: tableFrom(300, 30, keep), moderation: made.moderation, seed: 1 })
    expect(without.people.x).toEqual(never.people.x)
    expect(without.people.group).toEqual(never.people.group)
    expect(without.statements.isOut[29]).toBe(1)
    expect(without.statements.agree[29]).toBe(0)
  })

  it('gives the same bytes for the same input', () => {
    const again = mapOpinions({ votes: made.table, moderation: made.moderation, seed: 1 })
    expect(again).toEqual(map)
  })

  it('keeps nobody standing between groups in either', () => {
    for (let i = 0; i < 300; i++)
      if (map.people.group[i]! >= 0) expect(map.people.group[i]).toBe(map.people.likeliest[i])
  })

  it('shows one group to an owner who asks for one', () => {
    const one = mapOpinions({ votes: made.table, moderation: made.moderation, seed: 1, options: { wantedGroups: 1 } })
    expect(one.verdict).toEqual({ kind: 'one-group', why: 'asked-for' })
  })
})

describe('the next map', () => {
  const made = madeConversation({ persons: 200, statements: 30, groups: 2, seed: 3 })
  const first = mapOpinions({ votes: made.table, moderation: made.moderation, seed: 1 })
  const previous = { state: first.state, personBefore: sameAsBefore(200), statementBefore: sameAsBefore(30) }

  it('carries names over and keeps people where they were', () => {
    const next = mapOpinions({ votes: made.table, moderation: made.moderation, seed: 1, previous })
    expect(next.groups.map((group) => group.name)).toEqual(first.groups.map((group) => group.name))
    expect(next.people.likeliest).toEqual(first.people.likeliest)
  })

  it('carries names over when people are numbered otherwise', () => {
    const back = (i: number, j: number) => {
      const { start, other, value } = made.table.byPerson
      for (let k = start[199 - i]!; k < start[200 - i]!; k++) if (other[k] === j) return value[k]!
      return undefined
    }
    const personBefore = Int32Array.from({ length: 200 }, (_, i) => 199 - i)
    const next = mapOpinions({
      votes: tableFrom(200, 30, back),
      moderation: made.moderation,
      seed: 1,
      previous: { ...previous, personBefore },
    })
    const nameOf = (map: OpinionMap, i: number) => map.groups[map.people.likeliest[i]!]!.name
    for (let i = 0; i < 200; i++) expect(nameOf(next, i)).toBe(nameOf(first, 199 - i))
  })

  it('survives being kept as JSON', () => {
    const state = JSON.parse(JSON.stringify(first.state))
    const direct = mapOpinions({ votes: made.table, moderation: made.moderation, seed: 1, previous })
    expect(
      mapOpinions({ votes: made.table, moderation: made.moderation, seed: 1, previous: { ...previous, state } }),
    ).toEqual(direct)
  })
})
