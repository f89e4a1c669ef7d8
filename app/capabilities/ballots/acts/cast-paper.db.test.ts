import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Community } from '#platform/community.ts'
import { type TestHouse, testCommunity, testHouse } from '#platform/testing/test-house.ts'
import type { PaperBallot } from '../live/open-ballots.ts'
import { toHex } from '../rules/bytes.ts'
import { encodePaper } from '../rules/paper-code.ts'
import { closeNow, openNow } from '../testing/close-now.ts'
import { approving, countBox, givenVoter, newOnRoll, paperBallotFor } from '../testing/paper-ballot.ts'
import { TestVoter } from '../testing/voter.ts'
import { castByServer } from './cast-by-server.ts'
import { castPaper } from './cast-paper.ts'
import { givePaper } from './give-paper.ts'

let house: TestHouse
let community: Community

beforeAll(async () => {
  house = await testHouse()
  community = await testCommunity(house)
})
afterAll(() => house.close())

const kindOf = async (ballot: PaperBallot, bytes: Uint8Array) => (await castPaper(house, ballot, bytes)).kind

it('takes no paper with a token that nobody signed, a stolen one, or one of another ballot', async () => {
  const [ballot, another] = [await paperBallotFor(house, community), await paperBallotFor(house, community)]
  expect(await kindOf(ballot, await (await TestVoter.make(ballot.terms)).bytes(approving(1)))).toBe('token-not-signed')
  const [voter, thief] = [await givenVoter(house, ballot), await TestVoter.make(ballot.terms)]
  const own = await thief.paper(approving(2))
  const robbed = await voter.paper(approving(1))
  const stolen = { ...own, prefix: robbed.prefix, token: robbed.token }
  expect(await kindOf(ballot, encodePaper(ballot.terms, stolen))).toBe('token-not-signed')
  expect(await kindOf(another, await voter.bytes(approving(1)))).toBe('token-not-signed')
  const forged = { ...own, token: Uint8Array.from(house.chance.bytes(256)) }
  expect(await kindOf(ballot, encodePaper(ballot.terms, forged))).toBe('token-not-signed')
  expect(await countBox(house, ballot)).toEqual({ papers: 0, given: 1 })
})

it('S39, takes nobody’s paper with other choices than they signed', async () => {
  const ballot = await paperBallotFor(house, community)
  const voter = await givenVoter(house, ballot)
  const bytes = await voter.bytes(approving(1))
  for (let at = 0; at < bytes.length; at++) {
    // Nothing signs the receipt: it is shown to nobody but its voter, who sees when it is another.
    if (at >= bytes.length - 16 && at < bytes.length - 1) continue
    const changed = bytes.slice()
    changed[at]! ^= 0x40
    expect(await kindOf(ballot, changed), `byte ${at}`).not.toBe('in-the-box')
  }
  expect(await kindOf(ballot, bytes)).toBe('in-the-box')
})

it('takes no choices that the ballot does not allow, and no bytes of another length', async () => {
  const ballot = await paperBallotFor(house, community, { terms: { bounds: { mostOptions: 1 } } })
  const voter = await givenVoter(house, ballot)
  expect(await kindOf(ballot, await voter.bytes(approving(1, 2)))).toBe('choices-not-allowed')
  expect(await kindOf(ballot, (await voter.bytes(approving(1))).slice(1))).toBe('paper-malformed')
  expect((await countBox(house, ballot)).papers).toBe(0)
})

it('S39, refuses an older version after a change, and answers the same one as before', async () => {
  const ballot = await paperBallotFor(house, community)
  const voter = await givenVoter(house, ballot)
  const [first, second] = [await voter.bytes(approving(1), 5), await voter.bytes(approving(2, 3), 9)]
  expect(await kindOf(ballot, first)).toBe('in-the-box')
  expect(await kindOf(ballot, second)).toBe('in-the-box')
  expect(await kindOf(ballot, first)).toBe('not-newer')
  expect(await kindOf(ballot, second)).toBe('in-the-box')
  expect(await kindOf(ballot, await voter.bytes(approving(4), 9))).toBe('not-newer')
  await closeNow(house, ballot)
  const { papers } = await openNow(house, community, ballot)
  expect(papers.map(({ choices }) => choices)).toEqual([approving(2, 3)])
})

it('changes a paper from another device that has its key but not its token, and keeps the receipt', async () => {
  const ballot = await paperBallotFor(house, community)
  const voter = await givenVoter(house, ballot)
  const without = async (version: number) => {
    const paper = await voter.paper(approving(3), version)
    return encodePaper(ballot.terms, { ...paper, token: new Uint8Array(256), receipt: new Uint8Array(15) })
  }
  expect(await kindOf(ballot, await without(1))).toBe('token-not-signed')
  expect(await kindOf(ballot, await voter.bytes(approving(1), 1))).toBe('in-the-box')
  expect(await kindOf(ballot, await without(2))).toBe('in-the-box')
  await closeNow(house, ballot)
  const { papers, receipts } = await openNow(house, community, ballot)
  expect(papers.map(({ choices }) => choices)).toEqual([approving(3)])
  expect(receipts.map(toHex)).toEqual([toHex(voter.receipt)])
})

it('S6, takes one paper of fifty copies that come at once, two hundred times', async () => {
  const ballot = await paperBallotFor(house, community)
  const voters = await Promise.all(Array.from({ length: 200 }, () => givenVoter(house, ballot)))
  const second = { ...house }
  for (const voter of voters) {
    const bytes = await voter.bytes(approving(1))
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, k) => castPaper(k % 2 ? house : second, ballot, bytes)),
    )
    expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(['in-the-box']))
  }
  expect(await countBox(house, ballot)).toEqual({ papers: 200, given: 200 })
}, 120_000)

it('S6, of many versions that come at once the latest counts, whatever the order', async () => {
  const ballot = await paperBallotFor(house, community)
  const voter = await givenVoter(house, ballot)
  const versions = [3, 1, 5, 2, 4]
  const all = await Promise.all(versions.map((version) => voter.bytes(approving(version), version)))
  const outcomes = await Promise.all(all.map((bytes, k) => castPaper(k % 2 ? house : { ...house }, ballot, bytes)))
  expect(outcomes[2]!.kind).toBe('in-the-box')
  expect(outcomes.every(({ kind }) => kind === 'in-the-box' || kind === 'not-newer')).toBe(true)
  await closeNow(house, ballot)
  expect((await openNow(house, community, ballot)).papers.map(({ choices }) => choices)).toEqual([approving(5)])
})

it('S46, takes no paper and no change once the close has committed, and says so to everybody who came later', async () => {
  for (let round = 0; round < 5; round++) {
    const ballot = await paperBallotFor(house, community)
    const voters = await Promise.all(Array.from({ length: 40 }, () => givenVoter(house, ballot)))
    const changing = voters.slice(0, 20)
    for (const voter of changing) await castPaper(house, ballot, await voter.bytes(approving(1), 1))
    const papers = await Promise.all(voters.map((voter) => voter.bytes(approving(2), 2)))
    const closing = closeNow(house, ballot)
    const outcomes = await Promise.all(papers.map((bytes, k) => castPaper(k % 2 ? house : { ...house }, ballot, bytes)))
    await closing
    const taken = voters.filter((_, k) => outcomes[k]!.kind === 'in-the-box')
    expect(outcomes.every(({ kind }) => kind === 'in-the-box' || kind === 'closed')).toBe(true)
    expect(await kindOf(ballot, papers[0]!)).toBe('closed')
    const { papers: opened } = await openNow(house, community, ballot)
    const changed = opened.filter(({ choices }) => JSON.stringify(choices).includes('[2]')).map(({ number }) => number)
    expect(changed.sort()).toEqual(taken.map(({ number }) => toHex(number)).sort())
    expect(opened.length).toBe(new Set([...changing, ...taken]).size)
  }
})

it('S46, takes papers up to the closing time by the database’s clock, and not after', async () => {
  const ballot = await paperBallotFor(house, community, { closesAt: new Date(Date.now() + 600) })
  const [early, late] = [await givenVoter(house, ballot), await givenVoter(house, ballot)]
  expect(await kindOf(ballot, await early.bytes(approving(1)))).toBe('in-the-box')
  await sql`SELECT pg_sleep(0.7)`.execute(house.database.kysely)
  expect(await kindOf(ballot, await late.bytes(approving(1)))).toBe('closed')
  expect(await kindOf(ballot, await early.bytes(approving(2), 2))).toBe('closed')
})

it('S39, nobody can hand in somebody else’s sealed paper, changed or not, as their own', async () => {
  const ballot = await paperBallotFor(house, community)
  const voter = await givenVoter(house, ballot)
  await castPaper(house, ballot, await voter.bytes(approving(1)))
  const { rows } = await sql<{
    sealed: Buffer
  }>`SELECT sealed FROM ballots.sealed_paper WHERE ballot_id = ${ballot.key.ballot}`.execute(house.database.kysely)
  expect(await kindOf(ballot, rows[0]!.sealed)).toBe('paper-malformed')
  expect(await kindOf(ballot, rows[0]!.sealed.subarray(13, -16))).not.toBe('in-the-box')
  expect((await countBox(house, ballot)).papers).toBe(1)
})

it('votes for somebody without script, and finds their paper again when they change it', async () => {
  const ballot = await paperBallotFor(house, community)
  const voter = newOnRoll(house)
  const first = await castByServer(house, ballot, voter, approving(1))
  const second = await castByServer(house, ballot, voter, approving(2))
  expect(second).toEqual(first)
  const { blinded } = await TestVoter.make(ballot.terms)
  expect(await givePaper(house, ballot, voter, blinded)).toEqual({ kind: 'given-already', channel: 'server' })
  expect((await castByServer(house, ballot, newOnRoll(house), { type: 'approval', options: [9] })).kind).toBe(
    'choices-not-allowed',
  )
  expect(await countBox(house, ballot)).toEqual({ papers: 1, given: 1 })
  await closeNow(house, ballot)
  expect((await castByServer(house, ballot, voter, approving(3))).kind).toBe('closed')
  const { papers, spoiled } = await openNow(house, community, ballot)
  expect(papers.map(({ choices, origin }) => [choices, origin])).toEqual([[approving(2), 'server']])
  expect(spoiled).toBe(0)
})

it('S6, of one person who votes without script on two devices at once one paper counts', async () => {
  const ballot = await paperBallotFor(house, community)
  for (let round = 0; round < 20; round++) {
    const voter = newOnRoll(house)
    const outcomes = await Promise.all(
      [1, 2, 3].map((k) => castByServer(k % 2 ? house : { ...house }, ballot, voter, approving(k))),
    )
    expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(['in-the-box']))
  }
  expect(await countBox(house, ballot)).toEqual({ papers: 20, given: 20 })
})
