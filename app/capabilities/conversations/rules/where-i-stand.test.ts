import { mapOpinions, tableOfVotes } from '@folkmoot/opinion-map'
import { expect, it } from 'vitest'
import type { StatementId } from '../vocabulary.ts'
import { routingOf } from './routing.ts'
import { type StoredMap, storedMapOf } from './stored-map.ts'
import { whereIStand } from './where-i-stand.ts'

const ids = Array.from({ length: 20 }, (_, k) => `statement-${k}` as StatementId)
const counted = ids.map((id) => ({ id, agree: 0, disagree: 0, pass: 0 }))

/** Two camps that answer each statement the other way round, all but every fifth. */
function mapOf(people: number): StoredMap {
  const votes = Array.from({ length: people }, (_, i) =>
    ids.map((_, j) => ({ person: i, statement: j, value: j % 5 === 0 || (i + j) % 2 === 0 ? 1 : -1 })),
  ).flat()
  const table = tableOfVotes(
    {
      person: Uint32Array.from(votes, (vote) => vote.person),
      statement: Uint32Array.from(votes, (vote) => vote.statement),
      value: Int8Array.from(votes, (vote) => vote.value),
      at: Float64Array.from(votes, (_, k) => k),
    },
    { persons: people, statements: ids.length },
  )
  return storedMapOf(mapOpinions({ votes: table, moderation: new Int8Array(ids.length).fill(1), seed: 1 }), ids)
}

const large = mapOf(200)
const answer = (count: number, camp: 0 | 1) =>
  ids.slice(0, count).map((statement, j) => ({
    statement,
    value: j % 5 === 0 || (camp + j) % 2 === 0 ? (1 as const) : (-1 as const),
  }))
const stand = (map: StoredMap | null, count: number, camp: 0 | 1 = 0) =>
  whereIStand(map, routingOf(counted, map), answer(count, camp))

it('says that there is no map yet', () => {
  expect(stand(null, 10)).toEqual({ standing: { kind: 'no-map-yet' }, place: null })
})

it('says how many people are missing before groups can be seen', () => {
  expect(stand(mapOf(4), 10).standing).toEqual({ kind: 'few-people', have: 4, need: 10 })
})

it('says how many answers are missing, and places somebody on the map meanwhile', () => {
  const { standing, place } = stand(large, 3)
  expect(standing).toEqual({ kind: 'few-answers', more: 4 })
  expect(place).not.toBeNull()
  expect(stand(large, 0)).toEqual({ standing: { kind: 'few-answers', more: 7 }, place: null })
})

it('finds the two camps of people who were not on the map when it was drawn', () => {
  const [one, other] = [stand(large, 12, 0).standing, stand(large, 12, 1).standing]
  expect([one.kind, other.kind]).toEqual(['in-group', 'in-group'])
  expect(new Set([one, other].map((each) => (each as { group: number }).group)).size).toBe(2)
})

it('says of somebody who passes on everything that they stand between the groups', () => {
  const passes = ids.map((statement) => ({ statement, value: 0 as const }))
  expect(whereIStand(large, routingOf(counted, large), passes).standing).toMatchObject({ kind: 'between' })
})
