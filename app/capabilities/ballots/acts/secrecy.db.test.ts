import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Community } from '#platform/community.ts'
import type { House } from '#platform/house.ts'
import type { Log } from '#platform/log.ts'
import { readSettings } from '#platform/settings.ts'
import { testCommunity } from '#platform/testing/test-house.ts'
import { type Booted, boot } from '#shell/boot.ts'
import { makeSite } from '#shell/run-site.ts'
import { makeServer } from '#shell/server.ts'
import { type PreparedBallot, prepareBallot } from '#shell/testing/load/prepared-ballot.ts'
import { toHex } from '../rules/bytes.ts'
import { closeAndPublish } from '../testing/close-and-publish.ts'
import { QuickVoter } from '../testing/quick-voter.ts'
import type { Choices } from '../vocabulary.ts'

/** A thousand people vote one after the other, each handing in at once: nothing could be easier to watch. */
const voters = 1_000

let booted: Booted
let house: House
let community: Community
let folder: string
let server: FastifyInstance
let ballot: PreparedBallot
let logged = ''
/** In the order in which they voted. */
let cast: readonly QuickVoter[]
let startOfLog: string
let whileOpen: Loot

interface Loot {
  readonly dump: string
  readonly log: Buffer
  readonly roll: readonly RollRow[]
  readonly box: readonly BoxRow[]
}

interface RollRow {
  readonly entry_id: string
  readonly person_id: string
  readonly voter: Buffer
  readonly blinded_hash: Buffer | null
}

interface BoxRow {
  readonly slot: Buffer
  readonly sealed: Buffer
}

beforeAll(async () => {
  const data = mkdtempSync(join(tmpdir(), 'folkmoot-secrecy-'))
  chmodSync(data, 0o755)
  booted = await boot(readSettings({ FOLKMOOT_DATA: data, FOLKMOOT_LOG: 'silent' }))
  house = booted.house
  community = await testCommunity(house)
  const stream = new Writable({
    write(chunk, _encoding, done) {
      logged += chunk
      done()
    },
  })
  folder = mkdtempSync(join(tmpdir(), 'folkmoot-assets-'))
  mkdirSync(join(folder, 'public'))
  server = await makeServer(makeSite({ ...house, log: pino({ level: 'trace' }, stream) as unknown as Log }, folder))
  ballot = await prepareBallot(house, community, voters)
  startOfLog = (await house.database.pool.query('SELECT pg_current_wal_insert_lsn()::text AS at')).rows[0].at
  const all: QuickVoter[] = []
  for (const [k, session] of ballot.sessions.entries()) all.push(await vote(session, choicesOf(k)))
  cast = all
  whileOpen = await takeAll()
}, 240_000)
afterAll(async () => {
  await server.close()
  await booted.close()
  rmSync(folder, { recursive: true, force: true })
})

const choicesOf = (k: number): Choices => ({ type: 'approval', options: [1 + ((k * 7) % 20)] })

async function vote(session: string, choices: Choices): Promise<QuickVoter> {
  const voter = new QuickVoter(ballot.terms)
  const given = await post('give', `blinded=${voter.blinded.toString('base64url')}`, `session=${session}`)
  voter.take(Buffer.from(given.signature, 'base64url'))
  await post('cast', `paper=${Buffer.from(voter.bytes(choices)).toString('base64url')}`, null)
  return voter
}

async function post(what: string, payload: string, cookie: string | null): Promise<{ readonly signature: string }> {
  const { origin } = community
  const answer = await server.inject({
    method: 'POST',
    url: `/b/${ballot.slug}/${what}`,
    payload,
    headers: {
      host: new URL(origin).host,
      origin,
      accept: 'application/json',
      'content-type': 'application/x-www-form-urlencoded',
      ...(cookie ? { cookie } : {}),
    },
  })
  if (answer.statusCode !== 200) throw new Error(answer.body)
  return answer.json()
}

/** What a thief takes: every row of every table as it lies there, and the write-ahead log. */
async function takeAll(): Promise<Loot> {
  const { pool } = house.database
  const tables = await pool.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
  )
  const dumps: string[] = []
  for (const { name } of tables.rows)
    dumps.push(JSON.stringify((await pool.query(`SELECT ctid::text, xmin::text, t::text FROM ${name} t`)).rows))
  const first = (await pool.query('SELECT pg_walfile_name($1::pg_lsn) AS name', [startOfLog])).rows[0].name as string
  const folder = join(booted.databaseFolder!, 'cluster/pg_wal')
  const files = readdirSync(folder).filter((name) => /^[0-9A-F]{24}$/.test(name) && name >= first)
  const log = Buffer.concat(files.sort().map((name) => readFileSync(join(folder, name))))
  const of = [ballot.key.community, ballot.key.ballot]
  const where = 'WHERE community_id = $1 AND ballot_id = $2 ORDER BY xmin::text::bigint, ctid'
  const roll = await pool.query<RollRow>(
    `SELECT entry_id, person_id, voter, blinded_hash FROM ballots.roll_entry ${where}`,
    of,
  )
  const box = await pool.query<BoxRow>(`SELECT slot, sealed FROM ballots.sealed_paper ${where}`, of)
  return {
    dump: dumps.join('\n'),
    log,
    roll: roll.rows,
    box: box.rows,
  }
}

it('S37, while the ballot is open nothing in database, write-ahead log or logs says what a paper says, or whose it is', () => {
  expect(whileOpen.box.length).toBe(voters)
  expect(whileOpen.log.length).toBeGreaterThan(voters * 400)
  expect(new Set(whileOpen.box.map(({ sealed }) => sealed.length)).size).toBe(1)
  // Every tenth voter's: each is looked for in all of it.
  const looked = cast.filter((_, k) => k % 10 === 0)
  const seen = looked.flatMap(({ number, receipt }) =>
    [number, receipt].filter(
      (bytes) =>
        whileOpen.dump.includes(toHex(bytes)) ||
        whileOpen.dump.includes(Buffer.from(bytes).toString('base64url')) ||
        whileOpen.log.includes(Buffer.from(bytes)) ||
        logged.includes(toHex(bytes)),
    ),
  )
  expect(seen).toEqual([])
  // The thief can look: what is known to be there is found.
  expect(whileOpen.dump).toContain(whileOpen.box[0]!.slot.toString('hex'))
  expect(whileOpen.log.includes(whileOpen.box[500]!.sealed)).toBe(true)
  for (const session of ballot.sessions) expect(logged.includes(session)).toBe(false)
})

it('S37, sealed papers are noise: what their bytes have in common says nothing about the choice', () => {
  // The order in which they lie is the order of voting, so the thief knows whose each is; only what it says is hidden.
  const bits = whileOpen.box.map(({ sealed }) =>
    sealed.reduce((sum, byte) => sum + byte.toString(2).replaceAll('0', '').length, 0),
  )
  const guessed = bits.filter((_, k) => {
    const nearest = bits.findIndex((each, other) => other !== k && each === bits[k])
    return nearest >= 0 && nearest % 20 === k % 20
  })
  expect(guessed.length / voters).toBeLessThan(1 / 20 + 4 * Math.sqrt(((1 / 20) * (19 / 20)) / voters))
})

it('S37, after the close no order, time or size of what was stolen links a person and a paper better than chance', async () => {
  await closeAndPublish(house, community, ballot.key)
  const after = await takeAll()
  expect(after.box).toEqual([])
  expect(after.roll.every((row) => row.blinded_hash === null)).toBe(true)
  const published = await house.database.pool.query<{ number: Buffer; proof: Readonly<Record<string, string>> }>(
    `SELECT paper_number AS number, proof FROM ballots.paper WHERE ballot_id = $1 ORDER BY xmin::text::bigint, ctid`,
    [ballot.key.ballot],
  )
  const receipts = await house.database.pool.query<{ receipt: Buffer }>(
    'SELECT receipt FROM ballots.receipt WHERE ballot_id = $1 ORDER BY xmin::text::bigint, ctid',
    [ballot.key.ballot],
  )
  expect(published.rows.length).toBe(voters)
  /** The voters' numbers in every order that the thief could put people in: as they voted, as the roll has them, as the box had them. */
  const truth = cast.map(({ number }) => toHex(number))
  const byVoting = truth.map((_, k) => k)
  const ordered = <Row>(rows: readonly Row[], text: (row: Row) => string) =>
    [...byVoting].sort((a, b) => (text(rows[a]!) < text(rows[b]!) ? -1 : 1))
  const people = [
    byVoting,
    ordered(whileOpen.roll, ({ entry_id }) => entry_id),
    ordered(whileOpen.roll, ({ person_id }) => person_id),
    ordered(whileOpen.roll, ({ voter }) => voter.toString('hex')),
    ordered(whileOpen.roll, ({ blinded_hash }) => blinded_hash!.toString('hex')),
    ordered(whileOpen.box, ({ slot }) => slot.toString('hex')),
    ordered(whileOpen.box, ({ sealed }) => sealed.toString('hex')),
  ]
  const inOrderOf = (text: (row: (typeof published.rows)[number]) => string) =>
    [...published.rows].sort((a, b) => (text(a) < text(b) ? -1 : 1)).map(({ number }) => number.toString('hex'))
  const papers = [
    published.rows.map(({ number }) => number.toString('hex')),
    ...['key', 'prefix', 'token', 'signature', 'version'].map((part) => inOrderOf(({ proof }) => String(proof[part]))),
    byReceipts(receipts.rows.map(({ receipt }) => toHex(receipt))),
  ]
  const hits = people.flatMap((order) =>
    papers.flatMap((list) =>
      [list, list.toReversed()].map((each) => order.filter((k, place) => truth[k] === each[place]).length),
    ),
  )
  const chance = 1 / voters
  const mean = hits.reduce((sum, each) => sum + each, 0) / hits.length / voters
  expect(mean).toBeLessThan(chance + 3 * Math.sqrt((chance * (1 - chance)) / voters))
  // Of a hundred ways to match, the luckiest has a few more; an order that was kept would hit all thousand.
  expect(Math.max(...hits)).toBeLessThan(12)
})

/** If receipts and papers were in one order, a receipt would tell a paper: the papers in the order of the receipts' list. */
function byReceipts(receipts: readonly string[]): readonly string[] {
  const numbers = cast.map(({ number }) => toHex(number)).sort()
  const placeOf = new Map(receipts.map((receipt, place) => [receipt, place]))
  return cast.map(({ receipt }) => numbers[placeOf.get(toHex(receipt))!]!)
}
