import { afterAll, beforeAll, expect, it } from 'vitest'
import { savePlaces } from '#capabilities/places/index.ts'
import type { Community } from '#platform/community.ts'
import { type TestHouse, testCommunity, testHouse } from '#platform/testing/test-house.ts'
import { type BallotOptions, buildBallot } from '../testing/build-ballot.ts'
import { buildVoter } from '../testing/build-voter.ts'
import { giveTo } from '../testing/give-to.ts'
import { countRoll } from './count-roll.ts'
import { findBallot } from './find-ballot.ts'
import { findRollEntryFor } from './find-roll-entry.ts'

let house: TestHouse
let community: Community

beforeAll(async () => {
  house = await testHouse()
  community = await testCommunity(house)
  const place = { tier: 'parish', within: ['D1'], point: null, council: null } as const
  await savePlaces(house.database.kysely as never, community.id, [
    { ...place, code: 'D1', tier: 'district', within: [], name: 'North' },
    { ...place, code: 'P1', name: 'Holt' },
    { ...place, code: 'P2', name: 'Diss', within: ['D2'] },
  ] as never)
  for (let k = 0; k < 3; k++) await buildVoter(house, community, { placeCode: 'P1' })
  await buildVoter(house, community, { placeCode: 'P2' })
  await buildVoter(house, community, { isResident: false })
})
afterAll(() => house.close())

async function counts(options: BallotOptions, given = 0) {
  const { id, key } = await buildBallot(house, community, options)
  if (given > 0) await giveTo(house, key, given)
  return countRoll(house.database.read, (await findBallot(house.database.read, community.id, { id }))!)
}

it('counts people by their standing until they come, and never fewer than have come', async () => {
  expect(await counts({ rollSources: ['resident'] }, 2)).toMatchObject({ size: 4, given: 2 })
  expect(await counts({ rollSources: ['confirmed'] })).toMatchObject({ size: 5, given: 0 })
  expect(await counts({ rollSources: ['resident'] }, 7)).toMatchObject({ size: 7, given: 7 })
})

it('counts only people of the ballot’s place, however deep in it they live', async () => {
  expect((await counts({ placeCode: 'D1' })).size).toBe(3)
  const { id } = await buildBallot(house, community, { placeCode: 'D1' })
  const ballot = (await findBallot(house.database.read, community.id, { id }))!
  const may = async (placeCode: string | null) =>
    findRollEntryFor(
      { read: house.database.read, secrets: house.secrets },
      ballot,
      await buildVoter(house, community, { placeCode }),
    )
  expect(await may('P1')).toMatchObject({ may: true })
  expect([await may('P2'), await may(null)]).toMatchObject([{ why: 'not-of-the-place' }, { why: 'not-of-the-place' }])
})
