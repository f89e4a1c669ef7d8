import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Community } from '#platform/community.ts'
import { type TestHouse, testCommunity, testHouse } from '#platform/testing/test-house.ts'
import { closeNow } from '../testing/close-now.ts'
import { countBox, newOnRoll, paperBallotFor, signatureOf } from '../testing/paper-ballot.ts'
import { TestVoter } from '../testing/voter.ts'
import { givePaper, markGiven } from './give-paper.ts'

let house: TestHouse
let community: Community

beforeAll(async () => {
  house = await testHouse()
  community = await testCommunity(house)
})
afterAll(() => house.close())

it('gives no paper before the opening, after the close, or of a ballot that is gone', async () => {
  const hour = 3_600_000
  const early = await paperBallotFor(house, community, {
    opensAt: new Date(Date.now() + hour),
    closesAt: new Date(Date.now() + 2 * hour),
  })
  const over = await paperBallotFor(house, community, { closesAt: new Date(Date.now() - 1_000) })
  const closed = await paperBallotFor(house, community)
  await closeNow(house, closed)
  const ask = async (ballot: typeof early) =>
    (await givePaper(house, ballot, newOnRoll(house), (await TestVoter.make(ballot.terms)).blinded)).kind
  expect(await ask(early)).toBe('not-yet-open')
  expect(await ask(over)).toBe('closed')
  expect(await ask(closed)).toBe('closed')
  expect(await countBox(house, over)).toEqual({ papers: 0, given: 0 })
})

it('gives no paper to somebody who must be on the roll and is not', async () => {
  const ballot = await paperBallotFor(house, community)
  const { blinded } = await TestVoter.make(ballot.terms)
  expect((await givePaper(house, ballot, { ...newOnRoll(house), mayBeMade: false }, blinded)).kind).toBe('not-on-roll')
})

it('gives no paper for what is no blinded token', async () => {
  const ballot = await paperBallotFor(house, community)
  expect((await givePaper(house, ballot, newOnRoll(house), new Uint8Array(255))).kind).toBe('token-malformed')
  expect((await givePaper(house, ballot, newOnRoll(house), new Uint8Array(256).fill(255))).kind).toBe('token-malformed')
})

it('gives the same answer to the same request, and refuses another one of the same voter', async () => {
  const ballot = await paperBallotFor(house, community)
  const onRoll = newOnRoll(house)
  const [first, second] = [await TestVoter.make(ballot.terms), await TestVoter.make(ballot.terms)]
  const given = signatureOf(await givePaper(house, ballot, onRoll, first.blinded))
  expect(signatureOf(await givePaper(house, ballot, onRoll, first.blinded))).toEqual(given)
  expect(await givePaper(house, ballot, onRoll, second.blinded)).toEqual({ kind: 'given-already', channel: 'browser' })
  await first.take(given)
  expect(await countBox(house, ballot)).toEqual({ papers: 0, given: 1 })
})

it('S6, gives one paper to two devices of one person that ask at the same moment, a hundred times', async () => {
  const ballot = await paperBallotFor(house, community)
  for (let round = 0; round < 100; round++) {
    const onRoll = newOnRoll(house)
    const voters = await Promise.all([1, 2].map(() => TestVoter.make(ballot.terms)))
    const outcomes = await Promise.all(
      voters.map(({ blinded }, k) => givePaper(k ? { ...house } : house, ballot, onRoll, blinded)),
    )
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['given', 'given-already'])
  }
  expect((await countBox(house, ballot)).given).toBe(100)
})

it('S45, gives one paper to one person, whichever of their addresses they come by', async () => {
  const ballot = await paperBallotFor(house, community)
  const first = newOnRoll(house)
  const other = { ...newOnRoll(house), person: first.person }
  const [one, two] = [await TestVoter.make(ballot.terms), await TestVoter.make(ballot.terms)]
  const outcomes = await Promise.all([
    givePaper(house, ballot, first, one.blinded),
    givePaper({ ...house }, ballot, other, two.blinded),
  ])
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['given', 'given-already'])
  const onRegister = { ...newOnRoll(house), source: 'register' as const, person: null, mayBeMade: false }
  await sql`INSERT INTO ballots.roll_entry (community_id, ballot_id, entry_id, voter, source)
    VALUES (${community.id}, ${ballot.key.ballot}, ${house.newId()}, ${onRegister.voter}, 'register')`.execute(
    house.database.kysely,
  )
  const third = await TestVoter.make(ballot.terms)
  const again = await givePaper(house, ballot, { ...onRegister, person: first.person }, third.blinded)
  expect(again).toEqual({ kind: 'given-already', channel: 'browser' })
})

it('gives a paper by browser or marks one off at the table, never both', async () => {
  const ballot = await paperBallotFor(house, community)
  for (let round = 0; round < 50; round++) {
    const onRoll = newOnRoll(house)
    const { blinded } = await TestVoter.make(ballot.terms)
    const outcomes = await Promise.all([
      givePaper(house, ballot, onRoll, blinded),
      markGiven({ ...house }, ballot, { ...onRoll, channel: 'paper', blindedHash: null }),
    ])
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['given', 'given-already'])
  }
  expect((await countBox(house, ballot)).given).toBe(50)
})
