import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Act, perform } from '#platform/acts/act.ts'
import { visitor } from '#platform/acts/actor.ts'
import type { Community } from '#platform/community.ts'
import { refuse } from '#platform/result.ts'
import { type TestHouse, testCommunity, testHouse } from '#platform/testing/test-house.ts'
import { ledgerHead } from '../reads/ledger-head.ts'
import { makeEntry } from '../rules/make-entry.ts'
import { record } from '../testing/record.ts'
import { recordInLedger } from './record-in-ledger.ts'

let house: TestHouse
let community: Community

beforeAll(async () => {
  house = await testHouse()
  community = await testCommunity(house)
})
afterAll(() => house.close())

const run = (text: string, values: unknown[] = []) => house.database.pool.query(text, values)

describe('the record keeps one chain', () => {
  it('starts at 64 zeros', async () => {
    const fresh = await testCommunity(house, 'freshham')
    expect(await ledgerHead(house.database.read, fresh.id)).toEqual({ seq: 0, at: null, hash: '0'.repeat(64) })
    const head = await record(house, fresh)
    expect(head.seq).toBe(1)
    expect((await run('SELECT previous FROM ledger.entry WHERE community_id = $1', [fresh.id])).rows[0].previous).toBe(
      '0'.repeat(64),
    )
    expect(await ledgerHead(house.database.read, fresh.id)).toEqual(head)
  })

  it('leaves nothing behind when the act is refused', async () => {
    const before = await ledgerHead(house.database.read, community.id)
    const act: Act<null, null, { kind: 'no' }> = async (deed) => {
      await recordInLedger(deed, { kind: 'tried', subject: community.id, facts: {} })
      return refuse({ kind: 'no' })
    }
    await perform(house, { community, actor: visitor }, act, null)
    expect(await ledgerHead(house.database.read, community.id)).toEqual(before)
  })

  it('takes 50 entries at once, in two communities, without a gap', async () => {
    const busy = await testCommunity(house, 'busyham')
    const other = await testCommunity(house, 'otherham')
    await Promise.all(Array.from({ length: 50 }, (_, n) => record(house, n % 5 === 0 ? other : busy, { facts: { n } })))
    for (const [each, count] of [
      [busy, 40],
      [other, 10],
    ] as const) {
      const rows = (await run('SELECT * FROM ledger.entry WHERE community_id = $1 ORDER BY seq', [each.id])).rows
      expect(rows.map((row) => row.seq)).toEqual(Array.from({ length: count }, (_, n) => n + 1))
      rows.forEach((row, n) => {
        expect(row.previous).toBe(n === 0 ? '0'.repeat(64) : rows[n - 1].hash)
        expect(row.hash).toBe(createHash('sha256').update(row.body).digest('hex'))
        expect(row.at.getTime()).toBeGreaterThanOrEqual(n === 0 ? 0 : rows[n - 1].at.getTime())
      })
    }
  })

  it('keeps text of any kind, half characters replaced', async () => {
    const odd = 'Ω “quoted” \u2028 👋 \ud800 \u0000 =1+1'
    const head = await record(house, community, { facts: { title: odd, shares: [0.1, 1e21, -0, null, true] } })
    const row = (
      await run('SELECT body FROM ledger.entry WHERE community_id = $1 AND seq = $2', [community.id, head.seq])
    ).rows[0]
    expect(JSON.parse(row.body).facts.title).toBe('Ω “quoted” \u2028 👋 \ufffd \ufffd =1+1')
  })

  it('refuses facts that are personal by name', async () => {
    await expect(record(house, community, { facts: { who: { email: 'a@b.example' } } })).rejects.toThrow(
      'no personal facts',
    )
  })
})

describe('the database refuses what would falsify the record', () => {
  const refused = { code: '23000' }

  it.each([
    ['UPDATE ledger.entry SET kind = $1', ['forged']],
    ['DELETE FROM ledger.entry', []],
    ['TRUNCATE ledger.entry', []],
    ['TRUNCATE platform.community CASCADE', []],
    ['DELETE FROM ledger.head', []],
    ['TRUNCATE ledger.head', []],
    ['UPDATE ledger.head SET seq = seq + 1', []],
    ['UPDATE ledger.head SET seq = 0, hash = repeat($1, 64)', ['0']],
  ])('%s', async (text, values) => {
    await record(house, community)
    await expect(run(text, values)).rejects.toMatchObject(refused)
  })

  const forge = async (
    change: Partial<{ seq: number; at: Date; previous: string; hash: string; body: string; kind: string }>,
  ) => {
    const head = await record(house, community)
    const entry = { seq: head.seq + 1, at: head.at as Date, previous: head.hash, kind: 'forged', ...change }
    const made = makeEntry(
      { community: community.id, at: entry.at, kind: entry.kind, subject: 'x', facts: {} },
      { seq: entry.seq - 1, hash: entry.previous },
    )
    const body = change.body ?? made
    const hash = change.hash ?? createHash('sha256').update(body).digest('hex')
    return run(
      'INSERT INTO ledger.entry (community_id, seq, at, kind, subject, previous, hash, body) VALUES ($1,$2,$3,$4,$5,$6,$7,$8)',
      [community.id, entry.seq, entry.at, entry.kind, 'x', entry.previous, hash, body],
    )
  }
  const day = 86_400_000

  it('a back-dated entry', () => expect(forge({ at: new Date(Date.now() - day) })).rejects.toMatchObject(refused))
  it('an entry of tomorrow', () => expect(forge({ at: new Date(Date.now() + day) })).rejects.toMatchObject(refused))
  it('an entry that leaves a gap', () => expect(forge({ seq: 9_999 })).rejects.toMatchObject(refused))
  it('an entry with a number that is taken', () => expect(forge({ seq: 1 })).rejects.toMatchObject(refused))
  it('an entry that follows another', () => expect(forge({ previous: 'a'.repeat(64) })).rejects.toMatchObject(refused))
  it('an entry with a wrong hash', () => expect(forge({ hash: 'a'.repeat(64) })).rejects.toMatchObject(refused))
  it('an entry whose body says something else', () =>
    expect(forge({ body: '{"kind":"other"}' })).rejects.toMatchObject(refused))
  it('but takes a true one', () => expect(forge({})).resolves.toMatchObject({ rowCount: 1 }))
})
