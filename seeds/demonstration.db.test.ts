import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { backup } from '#platform/database/backup/backup.ts'
import { restore } from '#platform/database/backup/restore.ts'
import { projectRoot } from '#platform/root.ts'
import { testDatabase } from '#platform/testing/test-database.ts'
import { type TestHouse, testHouse } from '#platform/testing/test-house.ts'
import { buildAll } from '../tools/build.ts'
import { isBuilt } from '../tools/is-built.ts'
import { isDemonstrationLoaded } from './demonstration.ts'

const patience = 240_000

let house: TestHouse
beforeAll(async () => {
  if (!isBuilt()) await buildAll()
  house = await testHouse()
}, patience)
afterAll(() => house.close())

/** Loads as `folkmoot start` does, in a process of its own; killed as soon as it says the words. */
async function load(
  killedAt: RegExp | null = null,
): Promise<{ readonly code: number | null; readonly said: string[] }> {
  const { DATABASE_URL: _, ...environment } = process.env
  const child = fork(join(projectRoot, 'dist/demonstration-worker.js'), {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: { ...environment, FOLKMOOT_DATA: tmpdir(), FOLKMOOT_LOG: 'error' },
  })
  child.send(house.settings.databaseUrl!)
  const said: string[] = []
  createInterface(child.stdout!).on('line', (line) => {
    said.push(line)
    if (killedAt?.test(line)) child.kill('SIGKILL')
  })
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code, said }
}

const counts = async () => {
  const { rows } = await house.database.pool.query(`SELECT
    (SELECT count(*) FROM platform.community) AS communities, (SELECT count(*) FROM people.person) AS people,
    (SELECT count(*) FROM places.place) AS places, (SELECT count(*) FROM places.postcode) AS postcodes,
    (SELECT count(*) FROM matters.matter) AS matters, (SELECT count(*) FROM ballots.ballot) AS ballots,
    (SELECT count(*) FROM ballots.paper) AS papers, (SELECT count(*) FROM conversations.conversation) AS conversations,
    (SELECT count(*) FROM conversations.statement) AS statements, (SELECT count(*) FROM conversations.vote) AS votes,
    (SELECT sum(agree + disagree + pass) FROM conversations.statement_count) AS counted,
    (SELECT count(*) FROM conversations.conversation_map) AS maps, (SELECT count(*) FROM ledger.entry) AS entries`)
  return rows[0]
}

it(
  'killed while places, then while votes are written, goes on at the next start with nothing twice',
  async () => {
    for (const words of [/places and postcodes/, /120,000 of/]) {
      expect((await load(words)).code, String(words)).toBe(null)
      expect(await isDemonstrationLoaded(house)).toBe(false)
    }
    const last = await load()
    expect(last.code).toBe(0)
    expect(last.said.join('\n')).not.toContain('places of Norfolk')
    expect(await isDemonstrationLoaded(house)).toBe(true)
    expect(await counts()).toEqual({
      communities: 1,
      people: 3 + 7,
      places: 1_391,
      postcodes: 28_504,
      matters: 5 + 1,
      ballots: 4,
      papers: 50_000,
      conversations: 2,
      statements: 896 + 22,
      votes: 225_524,
      counted: 225_524,
      maps: 1,
      entries: expect.any(Number),
    })
  },
  patience,
)

it(
  'loaded again says nothing and changes nothing',
  async () => {
    const before = await counts()
    expect(await load()).toEqual({ code: 0, said: [] })
    expect(await counts()).toEqual(before)
  },
  patience,
)

it('has nobody’s invented vote in the open conversation', async () => {
  const { rows } = await house.database.pool.query(`SELECT slug, state, count(v.participant_id) AS votes
    FROM conversations.conversation AS c LEFT JOIN conversations.vote AS v USING (community_id, conversation_id)
    GROUP BY c.community_id, c.conversation_id ORDER BY slug`)
  expect(rows).toEqual([
    { slug: 'better-bowling-green', state: 'closed', votes: 225_524 },
    { slug: 'libraries', state: 'open', votes: 0 },
  ])
})

it(
  'is the same after a backup and a restore elsewhere',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'folkmoot-demonstration-'))
    const other = await testDatabase()
    const options = { filesFolder: join(folder, 'files') }
    const made = await backup({ url: house.settings.databaseUrl!, file: join(folder, 'one'), ...options })
    await restore({ url: other.url, file: join(folder, 'one'), force: false, ...options })
    const again = await backup({ url: other.url, file: join(folder, 'two'), ...options })
    await other.close()
    rmSync(folder, { recursive: true })
    expect(again.tables).toEqual(made.tables)
    expect(made.tables.find(({ name }) => name === 'conversations.vote')?.rows).toBe(225_524)
  },
  patience,
)
