import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { perform } from '#platform/acts/act.ts'
import { type Actor, visitor } from '#platform/acts/actor.ts'
import type { Community } from '#platform/community.ts'
import { type TestHouse, testCommunity, testHouse } from '#platform/testing/test-house.ts'
import { findBallot } from '../reads/find-ballot.ts'
import { findRollEntryFor } from '../reads/find-roll-entry.ts'
import { listAppeals } from '../reads/list-appeals.ts'
import { buildBallot, minutesFromNow, moveTimes, newOfficer } from '../testing/build-ballot.ts'
import { buildVoter } from '../testing/build-voter.ts'
import { ledgerEntries } from '../testing/ledger-entries.ts'
import type { AppealId, BallotId, BallotKey } from '../vocabulary.ts'
import { appeal, decideAppeal } from './appeals.ts'

let house: TestHouse
let community: Community
let officer: Actor

beforeAll(async () => {
  house = await testHouse()
  community = await testCommunity(house)
  officer = newOfficer(house)
})
afterAll(() => house.close())

const make = async (ballot: BallotId, actor: Actor, words = 'I have lived here since May.') => {
  const made = await perform(house, { community, actor }, appeal, { ballot, words })
  return made.ok ? 'made' : made.refusal.kind
}

async function decide(
  ballot: BallotId,
  id: AppealId,
  { by = officer, isUpheld = true, reason = 'A bill shows it.' } = {},
) {
  const input = { ballot, appeal: id, isUpheld, reason }
  const decided = await perform(house, { community, actor: by }, decideAppeal, input)
  return decided.ok ? 'decided' : decided.refusal.kind
}

const newest = async (key: BallotKey) => (await listAppeals(house.database.read, key))[0]!.id
const stranger = () => buildVoter(house, community, { isResident: false })

async function mayVote(ballot: BallotId, actor: Actor) {
  const found = (await findBallot(house.database.read, community.id, { id: ballot }))!
  return (await findRollEntryFor({ read: house.database.read, secrets: house.secrets }, found, actor)).may
}

describe('an appeal is refused', () => {
  it('to visitors, to people on the roll, without words, and after the close', async () => {
    const { id, key } = await buildBallot(house, community)
    const who = await stranger()
    expect(await make(id, visitor)).toBe('sign-in-first')
    expect(await make(id, await buildVoter(house, community))).toBe('on-the-roll')
    expect(await make(id, who, ' ')).toBe('words-missing')
    expect(await make(id, who, 'x'.repeat(2001))).toBe('words-long')
    await moveTimes(house, key, { opens_at: minutesFromNow(-60), closes_at: minutesFromNow(-1) })
    expect(await make(id, who)).toBe('not-open')
  })

  it('while one of the same person waits, however often they press', async () => {
    const { id } = await buildBallot(house, community)
    const who = await stranger()
    const answers = await Promise.all([make(id, who), make(id, who), make(id, who)])
    expect(answers.sort()).toEqual(['appeal-waits', 'appeal-waits', 'made'])
  })
})

describe('a decision is refused', () => {
  it('to facilitators, to whoever appeals, to others than the named officer, and without a reason', async () => {
    const { id, key } = await buildBallot(house, community)
    const self: Actor = { ...(await stranger()), roles: new Set(['officer'] as const), hasSecondFactor: true }
    await make(id, self)
    const which = await newest(key)
    const facilitator: Actor = { ...officer, roles: new Set(['facilitator'] as const) }
    expect(await decide(id, which, { by: facilitator })).toBe('not-yours-to-do')
    expect(await decide(id, which, { by: self })).toBe('own-appeal')
    expect(await decide(id, which, { reason: '' })).toBe('reason-missing')
    const set = { appeals_to: self.person }
    await house.database.kysely.updateTable('ballots.ballot').set(set).where('ballot_id', '=', id).execute()
    expect(await decide(id, which)).toBe('another-decides')
  })

  it('after the close: nobody joins the roll late', async () => {
    const { id, key } = await buildBallot(house, community)
    await make(id, await stranger())
    await moveTimes(house, key, { opens_at: minutesFromNow(-60), closes_at: minutesFromNow(-1) })
    expect(await decide(id, await newest(key))).toBe('not-open')
  })

  it('a second time, when two officers decide at once', async () => {
    const { id, key } = await buildBallot(house, community)
    await make(id, await stranger())
    const which = await newest(key)
    const answers = await Promise.all([
      decide(id, which, { by: newOfficer(house), isUpheld: false }),
      decide(id, which, { by: newOfficer(house) }),
    ])
    expect(answers.sort()).toEqual(['decided', 'decided-already'])
  })

  it('S45 where another account has the place of the same mailbox: an appeal gives no second paper', async () => {
    const { id, key } = await buildBallot(house, community, { rollSources: ['confirmed'] })
    const first = await buildVoter(house, community, { email: 'dot.ty@example.org' })
    const { holdRollEntry } = await import('../store/hold-roll-entry.ts')
    const ballot = (await findBallot(house.database.read, community.id, { id }))!
    await perform(house, { community, actor: first }, (deed) => holdRollEntry(deed, ballot) as never, null)
    const second = await buildVoter(house, community, { email: 'dotty@example.org' })
    expect(await make(id, second)).toBe('made')
    expect(await decide(id, await newest(key))).toBe('mailbox-used')
    expect(await mayVote(id, second)).toBe(false)
  })
})

it('upheld, puts the person on the roll; the record says so with the new count, and nothing of who it is', async () => {
  const { id, key } = await buildBallot(house, community)
  const who = await stranger()
  expect(await mayVote(id, who)).toBe(false)
  await make(id, who)
  expect(await decide(id, await newest(key))).toBe('decided')
  expect(await mayVote(id, who)).toBe(true)
  const [last] = (await ledgerEntries(house, community.id)).slice(-1)
  expect(last).toMatchObject({ kind: 'ballot-appeal-decided', subject: id, facts: { upheld: true } })
  expect(JSON.stringify(last)).not.toContain(who.person)
})

it('turned down, leaves the roll as it is and can be made again', async () => {
  const { id, key } = await buildBallot(house, community)
  const who = await stranger()
  await make(id, who)
  expect(await decide(id, await newest(key), { isUpheld: false })).toBe('decided')
  expect(await mayVote(id, who)).toBe(false)
  expect(await make(id, who, 'Here is something new.')).toBe('made')
})
