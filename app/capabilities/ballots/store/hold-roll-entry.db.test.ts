import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { perform } from '#platform/acts/act.ts'
import { type Actor, visitor } from '#platform/acts/actor.ts'
import type { Community } from '#platform/community.ts'
import type { PersonId } from '#platform/ids.ts'
import { done } from '#platform/result.ts'
import { type TestHouse, testCommunity, testHouse } from '#platform/testing/test-house.ts'
import { type Ballot, findBallot } from '../reads/find-ballot.ts'
import { findRollEntryOfCode } from '../reads/find-roll-entry.ts'
import { voterHash } from '../rules/who-is-the-voter.ts'
import { type BallotOptions, buildBallot } from '../testing/build-ballot.ts'
import { buildVoter } from '../testing/build-voter.ts'
import { holdRollEntry } from './hold-roll-entry.ts'

let house: TestHouse
let community: Community

beforeAll(async () => {
  house = await testHouse()
  community = await testCommunity(house)
})
afterAll(() => house.close())

async function open(options: BallotOptions = {}): Promise<Ballot> {
  const { id } = await buildBallot(house, community, options)
  return (await findBallot(house.database.read, community.id, { id }))!
}

/** As the act that gives a paper does. */
const hold = (ballot: Ballot, actor: Actor) =>
  perform(
    house,
    { community, actor },
    async (deed) => {
      const held = await holdRollEntry(deed, ballot)
      return held.ok ? done(held.value.id) : held
    },
    null,
  )

const why = async (ballot: Ballot, actor: Actor) => {
  const held = await hold(ballot, actor)
  return held.ok ? 'on the roll' : held.refusal.why
}

const entriesOf = async ({ id }: Ballot) =>
  house.database.read.selectFrom('ballots.roll_entry').selectAll().where('ballot_id', '=', id).execute()

const addLine = async (ballot: Ballot, mailbox: string) =>
  house.database.kysely
    .insertInto('ballots.roll_entry')
    .values({
      community_id: community.id,
      ballot_id: ballot.id,
      entry_id: house.newId(),
      voter: voterHash(house.secrets, ballot.key, { mailbox }),
      source: 'register',
      person_id: null,
      channel: null,
      blinded_hash: null,
      blind_signature: null,
    })
    .execute()

const changeMail = (person: PersonId, email: string) =>
  house.database.kysely.updateTable('people.person').set({ email }).where('person_id', '=', person).execute()

describe('refuses', () => {
  it('visitors, and accounts that are not residents where residents vote', async () => {
    const ballot = await open()
    expect(await why(ballot, visitor)).toBe('sign-in-first')
    expect(await why(ballot, await buildVoter(house, community, { isResident: false }))).toBe('not-resident')
    expect(await entriesOf(ballot)).toEqual([])
  })

  it('S45 a second account with the same mailbox in other dots, case and tags', async () => {
    const ballot = await open({ rollSources: ['confirmed'] })
    const first = await buildVoter(house, community, { email: 'ann.lee@example.org' })
    const second = await buildVoter(house, community, { email: 'annlee+two@example.org' })
    expect(await why(ballot, first)).toBe('on the roll')
    expect(await why(ballot, second)).toBe('used-by-another-account')
    expect(await entriesOf(ballot)).toHaveLength(1)
  })

  it('nobody’s account for a code that was never printed', async () => {
    const ballot = await open({ rollSources: ['codes'] })
    const from = { read: house.database.read, secrets: house.secrets }
    expect(await findRollEntryOfCode(from, ballot.key, 'ABCDEFGH')).toBeNull()
  })
})

it('S6 makes one entry, however often one person asks at the same moment', async () => {
  const ballot = await open()
  const voter = await buildVoter(house, community)
  const held = await Promise.all(Array.from({ length: 20 }, () => hold(ballot, voter)))
  expect(new Set(held.map((each) => each.ok && each.value)).size).toBe(1)
  expect(await entriesOf(ballot)).toHaveLength(1)
})

it('S45 gives one line of a list to one of two accounts that claim it at once', async () => {
  const ballot = await open({ rollSources: ['register'] })
  await addLine(ballot, 'beth@example.org')
  const [one, two] = [
    await buildVoter(house, community, { email: 'beth@example.org' }),
    await buildVoter(house, community, { email: 'b.eth@example.org' }),
  ]
  const answers = await Promise.all([why(ballot, one), why(ballot, two)])
  expect(answers.sort()).toEqual(['on the roll', 'used-by-another-account'])
})

it('S45 gives no second entry to somebody who changes their address to another line of the list', async () => {
  const ballot = await open({ rollSources: ['register'] })
  for (const mailbox of ['carl@example.org', 'cleo@example.org']) await addLine(ballot, mailbox)
  const carl = await buildVoter(house, community, { email: 'carl@example.org' })
  const before = await hold(ballot, carl)
  await changeMail(carl.person!, 'cleo@example.org')
  expect(await hold(ballot, carl)).toEqual(before)
})

it('keeps rolls of two ballots apart: the same voter has nothing in common in them', async () => {
  const [one, two] = [await open(), await open()]
  const voter = await buildVoter(house, community)
  await Promise.all([hold(one, voter), hold(two, voter)])
  const [[first], [second]] = [await entriesOf(one), await entriesOf(two)]
  expect(first!.voter.equals(second!.voter)).toBe(false)
})
