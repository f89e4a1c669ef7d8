import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { perform } from '#platform/acts/act.ts'
import type { Actor } from '#platform/acts/actor.ts'
import type { Community } from '#platform/community.ts'
import { done } from '#platform/result.ts'
import { type TestHouse, testCommunity, testHouse } from '#platform/testing/test-house.ts'
import { countRoll } from '../reads/count-roll.ts'
import { exportPart } from '../reads/export-part.ts'
import { findBallot } from '../reads/find-ballot.ts'
import { forgetOldRolls } from '../store/forget-old-rolls.ts'
import { holdRollEntry } from '../store/hold-roll-entry.ts'
import { buildBallot, moveTimes, newOfficer } from '../testing/build-ballot.ts'
import { buildVoter } from '../testing/build-voter.ts'
import type { BallotId } from '../vocabulary.ts'
import { appeal } from './appeals.ts'
import { askToStop } from './ask-to-stop.ts'
import { decideStop } from './decide-stop.ts'
import { forgetPerson } from './forget-person.ts'
import { rememberBegan } from './remember-began.ts'

let house: TestHouse
let community: Community

beforeAll(async () => {
  house = await testHouse()
  community = await testCommunity(house)
})
afterAll(() => house.close())

const find = async (id: BallotId) => (await findBallot(house.database.read, community.id, { id }))!

async function join(id: BallotId, actor: Actor) {
  const ballot = await find(id)
  await perform(house, { community, actor }, async (deed) => done(await holdRollEntry(deed, ballot)), null)
}

/** Every table of ballots as text, to look for somebody in it. */
async function everything(): Promise<string> {
  const tables = ['ballot', 'roll_entry', 'appeal', 'stop_request', 'began', 'roll_upload']
  const rows = await Promise.all(
    tables.map((table) => house.database.pool.query(`SELECT to_jsonb(t)::text AS row FROM ballots.${table} AS t`)),
  )
  return rows.flatMap((each) => each.rows.map(({ row }) => row)).join('\n')
}

it('gives a person what is held about them, and after erasure holds nothing of them while counts stay', async () => {
  const { id } = await buildBallot(house, community)
  const voter = await buildVoter(house, community)
  const stranger = await buildVoter(house, community, { isResident: false })
  await join(id, voter)
  const by = (actor: Actor) => ({ community, actor })
  await perform(house, by(voter), rememberBegan, { ballot: id, wishes: true })
  await perform(house, by(stranger), appeal, { ballot: id, words: 'The words of a stranger.' })
  const part = await exportPart(house.database.read, community.id, voter.person!)
  expect(part).toMatchObject({ rolls: [{ source: 'resident', state: 'entitled' }], reminders: [{ isReminded: false }] })
  const before = await countRoll(house.database.read, await find(id))
  for (const { person } of [voter, stranger])
    await perform(house, by(voter), async (deed) => done(await forgetPerson(deed, person!)), null)
  const left = await everything()
  for (const gone of [voter.person!, stranger.person!, 'words of a stranger']) expect(left).not.toContain(gone)
  expect(await countRoll(house.database.read, await find(id))).toEqual(before)
})

it('forgets officers who asked, decided and made, though a ballot cannot be changed any more', async () => {
  const [maker, second] = [newOfficer(house), newOfficer(house)]
  const { id } = await buildBallot(house, community, {}, maker)
  await perform(house, { community, actor: maker }, askToStop, { ballot: id, reason: 'A mistake.' })
  await perform(house, { community, actor: second }, decideStop, { ballot: id, isConfirmed: true })
  for (const { person } of [maker, second])
    await perform(house, { community, actor: maker }, async (deed) => done(await forgetPerson(deed, person!)), null)
  const left = await everything()
  for (const { person } of [maker, second]) expect(left).not.toContain(person)
})

it('a year after the end unties a roll from people and keeps its counts', async () => {
  const { id, key } = await buildBallot(house, community)
  const voter = await buildVoter(house, community)
  await join(id, voter)
  await perform(house, { community, actor: newOfficer(house) }, askToStop, { ballot: id, reason: 'Over.' })
  await perform(house, { community, actor: newOfficer(house) }, decideStop, { ballot: id, isConfirmed: true })
  const entry = async () =>
    (
      await sql<{ voter: Buffer; person_id: string | null }>`SELECT voter, person_id FROM ballots.roll_entry
      WHERE ballot_id = ${id}`.execute(house.database.kysely)
    ).rows[0]!
  const before = await entry()
  await forgetOldRolls(house)
  expect(await entry()).toEqual(before)
  const yearAgo = new Date(Date.now() - 370 * 86_400_000)
  await moveTimes(house, key, { closed_at: yearAgo })
  await forgetOldRolls(house)
  const after = await entry()
  expect(after.person_id).toBeNull()
  expect(after.voter.equals(before.voter)).toBe(false)
})
