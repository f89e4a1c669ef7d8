import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { whatBecameOf } from '#capabilities/matters/index.ts'
import type { Community } from '#platform/community.ts'
import { type TestHouse, testCommunity, testHouse } from '#platform/testing/test-house.ts'
import { buildVotedBallot, closeVotedBallot, openAndCount, type VotedBallot } from '../testing/counted-ballot.ts'
import { ledgerEntries } from '../testing/ledger-entries.ts'
import type { Choices } from '../vocabulary.ts'
import { countBallotKind } from './count-ballot.ts'
import { openBoxKind } from './open-box.ts'

let house: TestHouse
let community: Community
beforeAll(async () => {
  house = await testHouse()
  community = await testCommunity(house)
})
afterAll(() => house.close())

const knapsack = (...options: readonly number[]): Choices => ({ type: 'knapsack', options })
const votes = [knapsack(1, 2), knapsack(1), knapsack(4), knapsack(2, 3), knapsack()]
const job = ({ id }: VotedBallot) => ({ communityId: community.id, jobId: house.newId<'job'>(), ballot: id })
const rows = async (table: string, { id }: VotedBallot) =>
  Number(
    (await house.database.pool.query(`SELECT count(*) AS n FROM ballots.${table} WHERE ballot_id = $1`, [id])).rows[0]
      .n,
  )

describe('the box stays shut', () => {
  it('while the ballot is open', async () => {
    const ballot = await buildVotedBallot(house, community, { votes: [knapsack(1)] })
    await openBoxKind(house).run(job(ballot))
    await countBallotKind(house).run(job(ballot))
    expect([await rows('paper', ballot), await rows('sealed_paper', ballot), await rows('count', ballot)]).toEqual([
      0, 1, 0,
    ])
  })
})

describe('after the close', () => {
  it('papers and receipts are published, what was sealed goes, and the record has the hashes before the count', async () => {
    const ballot = await buildVotedBallot(house, community, { votes })
    await closeVotedBallot(house, community, ballot)
    await openBoxKind(house).run(job(ballot))
    expect([await rows('paper', ballot), await rows('receipt', ballot)]).toEqual([5, 5])
    expect([await rows('sealed_paper', ballot), await rows('ballot_key', ballot), await rows('count', ballot)]).toEqual(
      [0, 0, 0],
    )
    const entries = (await ledgerEntries(house, community.id)).filter(({ subject }) => subject === ballot.id)
    expect(entries.at(-1)).toMatchObject({
      kind: 'ballot-box-opened',
      facts: { papers: 5, receipts: 5, given: { browser: 5 } },
    })
    await countBallotKind(house).run(job(ballot))
    expect((await ledgerEntries(house, community.id)).at(-1)).toMatchObject({
      kind: 'ballot-counted',
      facts: { papers: 5 },
    })
  })

  it('the result stands on the matter’s story and is what became of every option', async () => {
    const ballot = await buildVotedBallot(house, community, { votes })
    await closeVotedBallot(house, community, ballot)
    const found = await openAndCount(house, community, ballot)
    expect(found.ballot.state).toBe('counted')
    expect(found.count?.result).toMatchObject({ kind: 'budget', papers: 5, blank: 1 })
    const step = await house.database.pool.query('SELECT outcome, state FROM matters.step WHERE subject_id = $1', [
      ballot.id,
    ])
    expect(step.rows[0]).toMatchObject({ state: 'closed', outcome: expect.stringMatching(/of 4 projects wins?: £/) })
    const hops = await whatBecameOf(house.database.read, community.id, found.ballot.options[0]!.id as never)
    expect(JSON.stringify(hops)).toContain('ballot-result')
  })

  it('whoever does it twice, at once or again, changes nothing', async () => {
    const ballot = await buildVotedBallot(house, community, { votes })
    await closeVotedBallot(house, community, ballot)
    const before = (await ledgerEntries(house, community.id)).length
    await Promise.all([openBoxKind(house).run(job(ballot)), openBoxKind(house).run(job(ballot))])
    await Promise.all([countBallotKind(house).run(job(ballot)), countBallotKind(house).run(job(ballot))])
    const once = await openAndCount(house, community, ballot)
    expect((await ledgerEntries(house, community.id)).length - before).toBe(2)
    expect(await rows('paper', ballot)).toBe(5)
    expect((await openAndCount(house, community, ballot)).count?.countedAt).toEqual(once.count?.countedAt)
  })
})

describe('S43, the database refuses', () => {
  const refused = (statement: string, values: readonly unknown[] = []) =>
    expect(house.database.pool.query(statement, [...values])).rejects.toThrow(/stays as it is|published once/)

  it('to change, delete, empty or add to what was published', async () => {
    const ballot = await buildVotedBallot(house, community, { votes })
    await closeVotedBallot(house, community, ballot)
    await openAndCount(house, community, ballot)
    for (const table of ['paper', 'receipt', 'opened_box']) {
      await refused(`DELETE FROM ballots.${table} WHERE ballot_id = $1`, [ballot.id])
      await refused(`TRUNCATE ballots.${table}`)
    }
    await refused(`UPDATE ballots.paper SET choices = '{}' WHERE ballot_id = $1`, [ballot.id])
    await refused(`UPDATE ballots.receipt SET receipt = 'x' WHERE ballot_id = $1`, [ballot.id])
    await refused(
      `INSERT INTO ballots.paper (community_id, ballot_id, paper_number, origin, choices) VALUES ($1, $2, sha256('x'), 'sheet', '{}')`,
      [community.id, ballot.id],
    )
  })

  it('to publish a paper before the close', async () => {
    const ballot = await buildVotedBallot(house, community, { votes: [] })
    await refused(
      `INSERT INTO ballots.paper (community_id, ballot_id, paper_number, origin, choices) VALUES ($1, $2, sha256('x'), 'browser', '{}')`,
      [community.id, ballot.id],
    )
  })
})

it('killed in the middle, nothing of it is there, and it is done at the next try', async () => {
  const ballot = await buildVotedBallot(house, community, { votes })
  await closeVotedBallot(house, community, ballot)
  // The database goes away while papers are written: whoever opens the box is cut off in the middle of its transaction.
  await sql`ALTER TABLE ballots.opened_box ADD CONSTRAINT cut_off CHECK (papers < 0) NOT VALID`.execute(
    house.database.kysely,
  )
  await expect(openBoxKind(house).run(job(ballot))).rejects.toThrow()
  expect([await rows('paper', ballot), await rows('sealed_paper', ballot), await rows('ballot_key', ballot)]).toEqual([
    0, 5, 1,
  ])
  await sql`ALTER TABLE ballots.opened_box DROP CONSTRAINT cut_off`.execute(house.database.kysely)
  expect((await openAndCount(house, community, ballot)).count?.result.papers).toBe(5)
})
