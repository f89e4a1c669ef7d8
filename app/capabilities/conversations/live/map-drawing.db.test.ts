import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Community } from '#platform/community.ts'
import { type TestHouse, testCommunity, testHouse } from '#platform/testing/test-house.ts'
import { storedMap } from '../reads/stored-map.ts'
import { buildConversation } from '../testing/build-conversation.ts'
import { fillWithVotes } from '../testing/fill-with-votes.ts'
import { MapDrawing } from './map-drawing.ts'

let house: TestHouse
let community: Community

beforeAll(async () => {
  house = await testHouse()
  community = await testCommunity(house)
})
afterAll(() => house.close())

it('draws the map of two camps in a worker, again after more votes, and keeps the groups’ names', async () => {
  const { key } = await buildConversation(house, community, { statements: 20 })
  await fillWithVotes(house, key, { people: 200, camps: 2, votesEach: 15, seed: 1 })
  const drawing = new MapDrawing(house)
  const drawn = () => new Promise<void>((resolve) => drawing.onDrawn(() => resolve()))
  drawing.want(key)
  await drawn()
  const first = await storedMap(house.database.read, key)
  expect(first?.result.verdict).toEqual({ kind: 'groups', count: 2 })
  expect(first?.votes).toBe(3_000)
  expect(first?.points.length).toBe(600)
  await fillWithVotes(house, key, { people: 50, camps: 2, votesEach: 15, seed: 2 })
  drawing.want(key)
  await drawn()
  const second = await storedMap(house.database.read, key)
  expect(second?.votes).toBe(3_750)
  expect(second?.result.groups.map(({ name }) => name).sort()).toEqual(['A', 'B'])
  await drawing.stop()
})
