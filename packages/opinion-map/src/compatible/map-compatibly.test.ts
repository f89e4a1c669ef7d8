import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tableOfVotes, type VoteTable } from '../votes.ts'
import { mapCompatibly } from './map-compatibly.ts'

/** A table from one text per person: '+' agree, '-' disagree, '0' pass, '.' no vote. */
function tableOf(...people: string[]): VoteTable {
  const votes = people.flatMap((row, person) =>
    [...row].flatMap((vote, statement) =>
      vote === '.' ? [] : [{ person, statement, value: { '+': 1, '-': -1 }[vote] ?? 0 }],
    ),
  )
  const cast = {
    person: Uint32Array.from(votes, (vote) => vote.person),
    statement: Uint32Array.from(votes, (vote) => vote.statement),
    value: Int8Array.from(votes, (vote) => vote.value),
    at: new Float64Array(votes.length),
  }
  return tableOfVotes(cast, { persons: people.length, statements: people[0]?.length ?? 0 })
}

test('two camps of people who agree among themselves are two groups', () => {
  const map = mapCompatibly(tableOf('++++---', '+++0---', '++++--0', '----+++', '-0--+++', '---0+++'))
  expect([...map.people.group].map((group) => group === map.people.group[0])).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ])
  expect(map.groups.map((group) => group.size)).toEqual([3, 3])
})

test('people with fewer than seven votes are drawn but not grouped', () => {
  const map = mapCompatibly(tableOf('+++++++-', '-------+', '++++++..', '+++++++.'))
  expect(map.people.group[2]).toBe(-1)
  expect(map.people.x[2]).not.toBe(0)
  expect(map.groups.reduce((sum, group) => sum + group.size, 0)).toBe(3)
})

test('with fewer than seven statements a vote on each is enough', () => {
  expect([...mapCompatibly(tableOf('++-', '--+', '++.')).people.group].map((group) => group < 0)).toEqual([
    false,
    false,
    true,
  ])
})

test('a rejected statement counts as a zero of everybody and is never shown', () => {
  const people = ['++++++++', '++++++--', '--------', '------++', '+-+-+-+-']
  const moderation = [0, 0, 0, 0, 0, 0, 0, -1]
  const map = mapCompatibly(tableOf(...people), { moderation })
  const without = mapCompatibly(tableOf(...people.map((row) => `${row.slice(0, 7)}0`)))
  expect([...map.people.x]).toEqual([...without.people.x])
  expect(map.statements.extremity[7]).toBe(0)
  expect(map.groups.flatMap((group) => group.representative).some((each) => each.statement === 7)).toBe(false)
})

test('a statement about the conversation itself is out of the map but keeps its place in the routing', () => {
  const map = mapCompatibly(tableOf('+++++++', '-------', '++++---'), { isMeta: [0, 0, 1, 0, 0, 0, 0] })
  expect(map.statements.isOut[2]).toBe(1)
  expect(map.statements.priority[2]).toBe(49)
})

test('a statement without votes changes nothing for the others', () => {
  const some = mapCompatibly(tableOf('+++++++', '-------', '++++---'))
  const more = mapCompatibly(tableOf('+++++++.', '-------.', '++++---.'))
  expect([...more.people.x]).toEqual([...some.people.x])
  expect(more.statements.x[7]).toBe(0)
})

test('everybody of one mind: no direction, one group, everyone in the middle', () => {
  const map = mapCompatibly(tableOf('+++++++', '+++++++', '+++++++'))
  expect(map.varianceShares).toEqual([0, 0])
  expect([...map.people.x, ...map.people.y]).toEqual([0, 0, 0, 0, 0, 0])
  expect([...map.people.group]).toEqual([0, 0, 0])
  expect(map.consensus.agree).toHaveLength(5)
})

test('one direction only: everybody on a line', () => {
  const map = mapCompatibly(tableOf('+++++++', '-------', '0000000'))
  expect(map.varianceShares[0]).toBeCloseTo(1, 12)
  expect([...map.people.y]).toEqual([0, 0, 0])
})

test('nobody, and somebody alone', () => {
  expect(mapCompatibly(tableOf()).groups).toEqual([])
  const alone = mapCompatibly(tableOf('+++++++'))
  expect(alone.groups).toHaveLength(1)
  expect(alone.people.x[0]).toBe(0)
})

test('any votes give finite positions and groups that hold every active person', () => {
  const person = fc.stringMatching(/^[-+0.]{9}$/)
  fc.assert(
    fc.property(
      fc.array(person, { minLength: 1, maxLength: 25 }),
      fc.array(fc.integer({ min: -1, max: 1 })),
      (people, moderation) => {
        const map = mapCompatibly(tableOf(...people), { moderation })
        for (const [i, row] of people.entries()) {
          expect(Number.isFinite(map.people.x[i]) && Number.isFinite(map.people.y[i])).toBe(true)
          if (row.replaceAll('.', '').length >= 7) expect(map.people.group[i]).toBeGreaterThanOrEqual(0)
        }
        expect(map.groups.every((group) => group.size > 0)).toBe(true)
      },
    ),
    { seed: 20261124 },
  )
})
