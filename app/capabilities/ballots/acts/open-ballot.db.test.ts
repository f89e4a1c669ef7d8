import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findMatter } from '#capabilities/matters/index.ts'
import { perform } from '#platform/acts/act.ts'
import { type Actor, visitor } from '#platform/acts/actor.ts'
import type { Community } from '#platform/community.ts'
import { openDatabase } from '#platform/database/database.ts'
import { inTransaction } from '#platform/database/transaction.ts'
import { throwawayMark } from '#platform/database/unsafe-settings.ts'
import { type TestHouse, testCommunity, testHouse } from '#platform/testing/test-house.ts'
import { findBallot } from '../reads/find-ballot.ts'
import { hashOfFrozen } from '../rules/frozen-ballot.ts'
import { type BallotOptions, buildBallot, buildDraft, minutesFromNow, newOfficer } from '../testing/build-ballot.ts'
import { ledgerEntries } from '../testing/ledger-entries.ts'
import type { BallotId, BallotKey } from '../vocabulary.ts'
import { changeBallot } from './change-ballot.ts'
import { discardBallot } from './discard-ballot.ts'
import { openBallot } from './open-ballot.ts'

let house: TestHouse
let community: Community
let officer: Actor

beforeAll(async () => {
  house = await testHouse()
  community = await testCommunity(house)
  officer = newOfficer(house)
})
afterAll(() => house.close())

const draft = (options: BallotOptions = {}) => buildDraft(house, community, options, officer)
const open = (ballot: BallotId, actor = officer) => perform(house, { community, actor }, openBallot, { ballot })
const answer = async (ballot: BallotId, actor = officer) => {
  const result = await open(ballot, actor)
  return result.ok ? 'opened' : result.refusal
}

describe('is refused', () => {
  it('to people who may not, officers without a second factor, and for another community’s ballot', async () => {
    const { id } = await draft()
    expect(await answer(id, visitor)).toEqual({ kind: 'not-yours-to-do' })
    expect(await answer(id, { ...officer, hasSecondFactor: false })).toEqual({ kind: 'not-yours-to-do' })
    expect(await answer(house.newId<'ballot'>())).toEqual({ kind: 'no-such-ballot' })
    const other = await testCommunity(house, 'otherham')
    const there = await perform(house, { community: other, actor: officer }, openBallot, { ballot: id })
    expect(there).toMatchObject({ refusal: { kind: 'no-such-ballot' } })
  })

  it('while something is missing, and says all of it', async () => {
    const { id } = await draft({ choices: 1, promise: '', closesAt: null })
    const missing = ['promise-missing', 'too-few-options', 'closes-missing']
    expect(await answer(id)).toEqual({ kind: 'not-ready', missing })
    const soon = await draft({ closesAt: minutesFromNow(29) })
    expect(await answer(soon.id)).toEqual({ kind: 'not-ready', missing: ['closes-too-soon'] })
  })

  it('R7 while the database could lose what it acknowledged', async () => {
    const { id } = await draft()
    const url = new URL(house.settings.databaseUrl!)
    url.searchParams.set('options', '-c synchronous_commit=off')
    const database = openDatabase({ url: url.href, connections: 1, log: house.log })
    const name = url.pathname.slice(1)
    await house.database.pool.query(`COMMENT ON DATABASE ${name} IS NULL`)
    const result = await perform({ ...house, database }, { community, actor: officer }, openBallot, { ballot: id })
    await database.close()
    await house.database.pool.query(`COMMENT ON DATABASE ${name} IS '${throwawayMark}'`)
    const settings = expect.arrayContaining(['synchronous_commit'])
    expect(result).toMatchObject({ refusal: { kind: 'unsafe-database', settings } })
    expect(await answer(id)).toBe('opened')
  })
})

describe('once open', () => {
  it('is frozen as one canonical text, whose hash is in the record', async () => {
    const { id, slug } = await draft({ question: 'Where should the benches go?' })
    expect(await open(id)).toMatchObject({ ok: true, value: { slug, isOpenNow: true } })
    const ballot = (await findBallot(house.database.read, community.id, { slug }))!
    const frozen = JSON.parse(ballot.frozen!)
    expect(frozen).toMatchObject({ question: 'Where should the benches go?', closesAt: ballot.closesAt!.toISOString() })
    expect(frozen.options).toHaveLength(4)
    expect(frozen.publicKeys.token).toEqual(expect.any(String))
    expect(ballot.frozenHash).toEqual(hashOfFrozen(ballot.frozen!))
    const [last] = (await ledgerEntries(house, community.id)).slice(-1)
    const hash = ballot.frozenHash!.toString('hex')
    expect(last).toMatchObject({ kind: 'ballot-opened', subject: id, facts: { hash, options: 4 } })
  })

  it('is a step of its matter, and so are its options items of it', async () => {
    const { id, slug } = await buildBallot(house, community, {}, officer)
    const ballot = (await findBallot(house.database.read, community.id, { id }))!
    const matter = await findMatter(house.database.read, community.id, { matterId: ballot.matter }, 'published')
    expect(matter?.state).toBe('open')
    const step = await house.database.read
      .selectFrom('matters.step')
      .selectAll()
      .where('step_id', '=', ballot.step)
      .executeTakeFirstOrThrow()
    expect(step).toMatchObject({ kind: 'decide', state: 'open', href: `/ballots/${slug}`, subject_id: id })
    const items = await house.database.read
      .selectFrom('matters.item')
      .select('kind')
      .where('matter_id', '=', ballot.matter)
      .execute()
    expect(items.map(({ kind }) => kind).sort()).toEqual(['ballot', ...Array(4).fill('ballot-option')])
  })

  it('opens once, however many press at the same moment', async () => {
    const { id } = await draft()
    const answers = await Promise.all(Array.from({ length: 5 }, () => answer(id)))
    expect(answers.filter((each) => each === 'opened')).toHaveLength(1)
    expect(answers.filter((each) => each !== 'opened')).toEqual(Array(4).fill({ kind: 'not-a-draft' }))
    const opened = (await ledgerEntries(house, community.id)).filter(({ subject }) => subject === id)
    expect(opened.map(({ kind }) => kind)).toEqual(['ballot-opened'])
  })

  it('cannot be changed or thrown away by its makers', async () => {
    const { id } = await buildBallot(house, community, {}, officer)
    const by = { community, actor: officer }
    const changed = await perform(house, by, changeBallot, { ballot: id, changes: { promise: 'Nothing.' } })
    expect(changed).toMatchObject({ refusal: { kind: 'not-a-draft' } })
    expect(await perform(house, by, discardBallot, { ballot: id })).toMatchObject({ refusal: { kind: 'not-a-draft' } })
  })

  it.each([
    ['its question', sql`UPDATE ballots.ballot SET question = 'Another question?'`],
    ['its rule', sql`UPDATE ballots.ballot SET rule = '{"rule":"phragmen"}'`],
    ['its close', sql`UPDATE ballots.ballot SET closes_at = closes_at + interval '1 day'`],
    ['what was frozen', sql`UPDATE ballots.ballot SET frozen = '{}', frozen_hash = sha256('{}')`],
    ['who may vote', sql`UPDATE ballots.ballot SET roll_sources = '{codes}'`],
    ['that it is open', sql`UPDATE ballots.ballot SET state = 'draft'`],
    ['itself', sql`DELETE FROM ballots.ballot`],
    ['the cost of an option', sql`UPDATE ballots.option SET cost_pence = 1`],
    ['an option', sql`DELETE FROM ballots.option`],
  ])('S43 keeps %s, whatever the application’s own role tries', async (_what, statement) => {
    const { key } = await buildBallot(house, community, {}, officer)
    await expect(changeDirectly(key, statement)).rejects.toThrow(/cannot|never/)
  })

  it('S43 lets nobody add an option or empty the tables', async () => {
    const { key } = await buildBallot(house, community, {}, officer)
    const added = sql`INSERT INTO ballots.option (community_id, ballot_id, number, option_id, title)
      VALUES (${key.community}, ${key.ballot}, 99, ${house.newId()}, 'One more')`
    await expect(added.execute(house.database.kysely)).rejects.toThrow('cannot be changed once it is open')
    await expect(sql`TRUNCATE ballots.option CASCADE`.execute(house.database.kysely)).rejects.toThrow('never emptied')
  })
})

/** What the server's own database role can do with one row. */
const changeDirectly = (key: BallotKey, statement: ReturnType<typeof sql>) =>
  inTransaction(house.database, async (write) => {
    await sql`${statement} WHERE community_id = ${key.community} AND ballot_id = ${key.ballot}`.execute(write)
  })

it('is announced where it opens later: the step is planned, and its moments are queued', async () => {
  const [opensAt, closesAt] = [minutesFromNow(600), minutesFromNow(6000)]
  const { id } = await draft({ opensAt, closesAt, remindHours: 24 })
  expect(await open(id)).toMatchObject({ ok: true, value: { opensAt, isOpenNow: false } })
  const step = await house.database.read
    .selectFrom('matters.step')
    .select(['state', 'opens_at', 'closes_at'])
    .where('subject_id', '=', id)
    .executeTakeFirstOrThrow()
  expect(step).toEqual({ state: 'planned', opens_at: opensAt, closes_at: closesAt })
  const jobs = await house.database.pool.query(
    `SELECT start_after FROM jobs.job WHERE name = 'ballots.turn' AND data->>'ballot' = $1 ORDER BY start_after`,
    [id],
  )
  const remindsAt = new Date(closesAt.getTime() - 24 * 3_600_000)
  expect(jobs.rows.map((row) => row.start_after)).toEqual([opensAt, remindsAt, closesAt])
})
