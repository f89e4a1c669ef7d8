import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Community } from '#platform/community.ts'
import { type TestHouse, testCommunity, testHouse } from '#platform/testing/test-house.ts'
import { blindSign } from '../rules/blind-sign.ts'
import { sealPaper, slotOf } from '../rules/sealed-paper.ts'
import { readBallotKeys } from '../store/ballot-keys.ts'
import { buildVotedBallot, closeVotedBallot, openAndCount } from '../testing/counted-ballot.ts'
import { QuickVoter } from '../testing/quick-voter.ts'
import { seededRandom } from '../testing/seeded-random.ts'

let house: TestHouse
let community: Community
beforeAll(async () => {
  house = await testHouse()
  community = await testCommunity(house)
})
afterAll(() => house.close())

/** In the nightly run so many as a large town has; by day enough to go through every lot that is written at once. */
const voters = process.env.FOLKMOOT_TEST_NIGHTLY === '1' ? 10_000 : 2_500

it('a full box is opened and counted, every paper once', { timeout: 300_000 }, async () => {
  const ballot = await buildVotedBallot(house, community, { votes: [] })
  const { terms, key } = ballot.paperBallot
  const keys = (await readBallotKeys({ read: house.database.read, secrets: house.secrets }, key))!
  const random = seededRandom(7)
  const sealed = Array.from({ length: voters }, () => {
    const voter = new QuickVoter(terms)
    voter.take(blindSign(keys, voter.blinded)!)
    const slot = slotOf(keys, voter.number)
    const options = [1, 2, 3, 4].filter(() => random(3) === 0)
    const bytes = voter.bytes({ type: 'knapsack', options })
    return { slot, sealed: sealPaper(keys, slot, { bytes, origin: 'browser' }, house.chance.bytes(12)) }
  })
  await sql`INSERT INTO ballots.sealed_paper (community_id, ballot_id, slot, sealed)
    SELECT ${key.community}, ${key.ballot}, slot, sealed
    FROM unnest(${sealed.map(({ slot }) => slot)}::bytea[], ${sealed.map((each) => each.sealed)}::bytea[]) AS s (slot, sealed)`.execute(
    house.database.kysely,
  )
  await closeVotedBallot(house, community, ballot)
  const from = performance.now()
  const found = await openAndCount(house, community, ballot)
  if (voters === 10_000)
    console.log(`${voters} papers opened, published and counted in ${Math.round(performance.now() - from)} ms`)
  expect(found.box).toMatchObject({ papers: voters, receipts: voters, leftOut: {} })
  expect(found.count?.result.papers).toBe(voters)
})
