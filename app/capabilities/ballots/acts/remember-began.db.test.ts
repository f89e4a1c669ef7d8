import { afterAll, beforeAll, expect, it } from 'vitest'
import { perform } from '#platform/acts/act.ts'
import { type Actor, visitor } from '#platform/acts/actor.ts'
import type { Community } from '#platform/community.ts'
import { type TestHouse, testCommunity, testHouse } from '#platform/testing/test-house.ts'
import { turnBallotKind } from '../jobs/turn-ballot.ts'
import { buildBallot, minutesFromNow, moveTimes } from '../testing/build-ballot.ts'
import { buildVoter } from '../testing/build-voter.ts'
import type { BallotId } from '../vocabulary.ts'
import { rememberBegan } from './remember-began.ts'

let house: TestHouse
let community: Community

beforeAll(async () => {
  house = await testHouse()
  community = await testCommunity(house)
})
afterAll(() => house.close())

const began = (ballot: BallotId, actor: Actor, wishes = true) =>
  perform(house, { community, actor }, rememberBegan, { ballot, wishes })

const turn = (ballot: BallotId) =>
  turnBallotKind(house).run({ communityId: community.id, jobId: house.newId(), ballot })

async function lettersTo(email: string): Promise<readonly string[]> {
  const found = await house.database.pool.query<{ subject: string }>(
    `SELECT data->'letter'->>'subject' AS subject FROM jobs.job WHERE data->'letter'->>'to' = $1`,
    [email],
  )
  return found.rows.map(({ subject }) => subject)
}

async function opened(remindHours: number | null = 48) {
  const ballot = await buildBallot(house, community, { remindHours, closesAt: minutesFromNow(60 * 96) })
  return ballot
}

it('reminds nobody before the stated time, nobody who did not wish it, and nobody where the ballot reminds nobody', async () => {
  const [early, none] = [await opened(), await opened(null)]
  const voter = await buildVoter(house, community, { email: 'early@example.org' })
  for (const { id } of [early, none]) {
    await began(id, voter)
    await turn(id)
  }
  await began(early.id, voter, false)
  await moveTimes(house, early.key, { closes_at: minutesFromNow(60) })
  await turn(early.id)
  expect(await lettersTo('early@example.org')).toEqual([])
  expect((await began(early.id, visitor)).ok).toBe(true)
})

it('reminds once whoever began and has no paper, however often and however many at once look', async () => {
  const { id, key } = await opened()
  const [slow, quick] = [
    await buildVoter(house, community, { email: 'slow@example.org' }),
    await buildVoter(house, community, { email: 'quick@example.org' }),
  ]
  await began(id, slow)
  await began(id, slow)
  await began(id, quick)
  await house.database.kysely
    .insertInto('ballots.roll_entry')
    .values({
      community_id: community.id,
      ballot_id: id,
      entry_id: house.newId(),
      voter: Buffer.alloc(32, 7),
      source: 'resident',
      person_id: quick.person,
      state: 'given',
      channel: 'browser',
      blinded_hash: null,
      blind_signature: null,
    })
    .execute()
  await moveTimes(house, key, { closes_at: minutesFromNow(60 * 47) })
  await Promise.all([turn(id), turn(id), turn(id)])
  expect(await lettersTo('slow@example.org')).toEqual(['You began to vote: Which projects should we fund this year?'])
  expect(await lettersTo('quick@example.org')).toEqual([])
})

it('forgets who began at the close', async () => {
  const { id, key } = await opened()
  await began(id, await buildVoter(house, community))
  await moveTimes(house, key, { opens_at: minutesFromNow(-60), closes_at: minutesFromNow(-1) })
  await turn(id)
  const left = await house.database.pool.query('SELECT 1 FROM ballots.began WHERE ballot_id = $1', [id])
  expect(left.rowCount).toBe(0)
})
