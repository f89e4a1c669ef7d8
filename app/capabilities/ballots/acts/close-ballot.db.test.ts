import { afterAll, beforeAll, expect, it } from 'vitest'
import { perform } from '#platform/acts/act.ts'
import { visitor } from '#platform/acts/actor.ts'
import type { Community } from '#platform/community.ts'
import { type TestHouse, testCommunity, testHouse } from '#platform/testing/test-house.ts'
import { turnBallotKind, turnWhatIsDue } from '../jobs/turn-ballot.ts'
import { findBallot } from '../reads/find-ballot.ts'
import { buildBallot, buildDraft, minutesFromNow, moveTimes, newOfficer } from '../testing/build-ballot.ts'
import { ledgerEntries } from '../testing/ledger-entries.ts'
import type { BallotId } from '../vocabulary.ts'
import { closeBallot } from './close-ballot.ts'
import { openBallot } from './open-ballot.ts'

let house: TestHouse
let community: Community

beforeAll(async () => {
  house = await testHouse()
  community = await testCommunity(house)
})
afterAll(() => house.close())

const close = (ballot: BallotId, actor = visitor) => perform(house, { community, actor }, closeBallot, { ballot })
const find = async (id: BallotId) => (await findBallot(house.database.read, community.id, { id }))!
const kindsOf = async (id: BallotId) =>
  (await ledgerEntries(house, community.id)).filter(({ subject }) => subject === id).map(({ kind }) => kind)

it('does not close sooner than stated, whoever asks, nor what is a draft', async () => {
  const { id } = await buildBallot(house, community)
  const draft = await buildDraft(house, community)
  expect(await close(id, newOfficer(house))).toEqual({ ok: true, value: 'nothing-to-do' })
  expect(await close(draft.id)).toEqual({ ok: true, value: 'nothing-to-do' })
  expect((await find(id)).state).toBe('open')
})

it('S46 closes by the database’s clock when the stated moment has passed, at that moment, and once', async () => {
  const { id, key } = await buildBallot(house, community)
  const closesAt = minutesFromNow(-1)
  await moveTimes(house, key, { opens_at: minutesFromNow(-60), closes_at: closesAt })
  const answers = await Promise.all(Array.from({ length: 5 }, () => close(id)))
  expect(answers.filter((answer) => answer.ok && answer.value === 'closed')).toHaveLength(1)
  expect(await find(id)).toMatchObject({ state: 'closed', closedAt: closesAt, rollSize: 0 })
  expect(await kindsOf(id)).toEqual(['ballot-opened', 'ballot-closed'])
  const boxes = await house.database.pool.query(
    `SELECT 1 FROM jobs.job WHERE name = 'ballots.open-box' AND data->>'ballot' = $1`,
    [id],
  )
  expect(boxes.rowCount).toBe(1)
})

it('does at start what fell due while nothing ran: opens what was announced, closes what is over', async () => {
  const [opensAt, closesAt] = [minutesFromNow(10), minutesFromNow(100)]
  const announced = await buildDraft(house, community, { opensAt, closesAt })
  await perform(house, { community, actor: newOfficer(house) }, openBallot, { ballot: announced.id })
  await moveTimes(house, announced.key, { opens_at: minutesFromNow(-5) })
  const over = await buildBallot(house, community)
  await moveTimes(house, over.key, { opens_at: minutesFromNow(-60), closes_at: minutesFromNow(-1) })
  await turnWhatIsDue(house)
  expect(await kindsOf(announced.id)).toEqual(['ballot-announced', 'ballot-opened'])
  expect(await kindsOf(over.id)).toEqual(['ballot-opened', 'ballot-closed'])
  await turnBallotKind(house).run({ communityId: community.id, jobId: house.newId(), ballot: announced.id })
  expect(await kindsOf(announced.id)).toEqual(['ballot-announced', 'ballot-opened'])
})
