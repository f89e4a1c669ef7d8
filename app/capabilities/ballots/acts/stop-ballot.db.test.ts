import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { perform } from '#platform/acts/act.ts'
import { type Actor, visitor } from '#platform/acts/actor.ts'
import type { Community } from '#platform/community.ts'
import { type TestHouse, testCommunity, testHouse } from '#platform/testing/test-house.ts'
import { findBallot } from '../reads/find-ballot.ts'
import { buildBallot, buildDraft, minutesFromNow, moveTimes, newOfficer } from '../testing/build-ballot.ts'
import { ledgerEntries } from '../testing/ledger-entries.ts'
import type { BallotId } from '../vocabulary.ts'
import { askToStop } from './ask-to-stop.ts'
import { closeBallot } from './close-ballot.ts'
import { decideStop } from './decide-stop.ts'

let house: TestHouse
let community: Community
let first: Actor
let second: Actor

beforeAll(async () => {
  house = await testHouse()
  community = await testCommunity(house)
  first = newOfficer(house)
  second = newOfficer(house)
})
afterAll(() => house.close())

async function ask(ballot: BallotId, actor = first, reason = 'Two projects were left out.') {
  const asked = await perform(house, { community, actor }, askToStop, { ballot, reason })
  return asked.ok ? 'asked' : asked.refusal.kind
}

async function decide(ballot: BallotId, actor = second, isConfirmed = true) {
  const decided = await perform(house, { community, actor }, decideStop, { ballot, isConfirmed })
  return decided.ok ? 'decided' : decided.refusal.kind
}

const stateOf = async (id: BallotId) => (await findBallot(house.database.read, community.id, { id }))!.state

const rowsOf = async (table: 'ballot_key' | 'sealed_paper', id: BallotId) =>
  (await house.database.pool.query(`SELECT 1 FROM ballots.${table} WHERE ballot_id = $1`, [id])).rowCount

describe('asking is refused', () => {
  it('to people who may not, without a reason, and where nothing is open', async () => {
    const { id } = await buildBallot(house, community)
    const draft = await buildDraft(house, community)
    expect(await ask(id, visitor)).toBe('not-yours-to-do')
    expect(await ask(id, first, ' \n ')).toBe('reason-missing')
    expect(await ask(id, first, 'x'.repeat(1001))).toBe('reason-long')
    expect(await ask(draft.id)).toBe('not-open')
  })

  it('a second time while the first waits, however many ask at once', async () => {
    const { id } = await buildBallot(house, community)
    const answers = await Promise.all([first, second, first, second].map((actor) => ask(id, actor)))
    expect(answers.sort()).toEqual(['asked', 'asked-already', 'asked-already', 'asked-already'])
  })
})

describe('deciding is refused', () => {
  it('S43 to whoever asked, though an administrator', async () => {
    const { id } = await buildBallot(house, community)
    const administrator: Actor = { ...first, roles: new Set(['administrator'] as const) }
    await ask(id, administrator)
    expect(await decide(id, administrator)).toBe('same-person')
    expect(await stateOf(id)).toBe('open')
  })

  it('to people who may not, and where nothing was asked or it has closed', async () => {
    const { id, key } = await buildBallot(house, community)
    expect(await decide(id, visitor)).toBe('not-yours-to-do')
    expect(await decide(id)).toBe('nothing-asked')
    await ask(id)
    await moveTimes(house, key, { opens_at: minutesFromNow(-60), closes_at: minutesFromNow(-1) })
    expect(await decide(id)).toBe('not-open')
  })
})

it('stops with two people: nothing of the box is left, and the record has both', async () => {
  const { id } = await buildBallot(house, community)
  expect([await ask(id), await decide(id)]).toEqual(['asked', 'decided'])
  expect(await stateOf(id)).toBe('stopped')
  expect([await rowsOf('ballot_key', id), await rowsOf('sealed_paper', id)]).toEqual([0, 0])
  const entries = (await ledgerEntries(house, community.id)).filter(({ subject }) => subject === id)
  expect(entries.map(({ kind }) => kind)).toEqual(['ballot-opened', 'ballot-stop-asked', 'ballot-stopped'])
  expect(entries[1]!.facts.reasonHash).toBe(entries[2]!.facts.reasonHash)
})

it('goes on where the second person says no, and can be asked again', async () => {
  const { id } = await buildBallot(house, community)
  await ask(id)
  expect(await decide(id, second, false)).toBe('decided')
  expect(await stateOf(id)).toBe('open')
  expect([await ask(id, second), await decide(id, first)]).toEqual(['asked', 'decided'])
})

it('is stopped or closed, never both, when both come at the same moment', async () => {
  const { id, key } = await buildBallot(house, community)
  await ask(id)
  await moveTimes(house, key, { opens_at: minutesFromNow(-60), closes_at: new Date(Date.now() + 150) })
  const closing = async () => {
    await new Promise((resolve) => setTimeout(resolve, 140))
    return perform(house, { community, actor: visitor }, closeBallot, { ballot: id })
  }
  await Promise.all([...Array.from({ length: 4 }, () => decide(id)), closing(), closing()])
  await perform(house, { community, actor: visitor }, closeBallot, { ballot: id })
  const kinds = (await ledgerEntries(house, community.id))
    .filter(({ subject }) => subject === id)
    .map(({ kind }) => kind)
  expect(kinds).toHaveLength(3)
  expect(kinds[2]).toBe((await stateOf(id)) === 'stopped' ? 'ballot-stopped' : 'ballot-closed')
})
