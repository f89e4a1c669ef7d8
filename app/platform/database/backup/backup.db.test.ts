import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { smallDisk } from '../../testing/small-disk.ts'
import { type TestDatabase, testDatabase } from '../../testing/test-database.ts'
import { backup } from './backup.ts'
import type { Manifest } from './manifest.ts'
import { restore } from './restore.ts'

const community = '01900000-0000-7000-8000-000000000001'
let folder: string
let file: string
let source: TestDatabase
let target: TestDatabase
let made: Manifest

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'folkmoot-backup-'))
  file = join(folder, 'folkmoot.backup')
  source = await testDatabase()
  await fill(source.url)
  mkdirSync(join(folder, 'files', 'a'), { recursive: true })
  writeFileSync(join(folder, 'files', 'a', 'plan.pdf'), Buffer.alloc(100_000, 7))
  writeFileSync(join(folder, 'files', 'empty'), '')
  made = await backup({ url: source.url, file, filesFolder: join(folder, 'files') })
})

afterAll(async () => {
  await source.close()
  rmSync(folder, { recursive: true, force: true })
})

beforeEach(async () => {
  target = await testDatabase()
})

afterEach(() => target.close())

it('refuses a file that was cut short, and changes nothing', async () => {
  const cut = join(folder, 'cut')
  writeFileSync(cut, readFileSync(file).subarray(0, -2000))
  await expect(restore({ url: target.url, file: cut, force: false })).rejects.toThrow('is damaged or cut short')
  expect(await countIn(target.url, 'platform.community')).toBe(0)
})

it('refuses a file in which one letter of one row was changed, however well it is packed again', async () => {
  const changed = gunzipSync(readFileSync(file))
  changed.write('y', changed.indexOf('Residents say no. 17'))
  const forged = join(folder, 'forged')
  writeFileSync(forged, gzipSync(changed))
  await expect(restore({ url: target.url, file: forged, force: false })).rejects.toThrow('is damaged or cut short')
})

it('refuses what is not a backup at all', async () => {
  const other = join(folder, 'other')
  writeFileSync(other, 'a shopping list')
  await expect(restore({ url: target.url, file: other, force: false })).rejects.toThrow('is damaged or cut short')
  await expect(restore({ url: target.url, file: join(folder, 'none'), force: false })).rejects.toThrow(
    'There is no file',
  )
})

it('refuses a backup that knows a migration this program does not', async () => {
  const newer = withManifest((manifest) =>
    manifest.migrations.push({ name: '2099-01-01-0000-later', sha256: '0'.repeat(64) }),
  )
  await expect(restore({ url: target.url, file: newer, force: false })).rejects.toThrow('was made by a newer Folkmoot')
})

it('refuses a path that leads out of the folder of files', async () => {
  const sly = withManifest((manifest) => Object.assign(manifest.files[0]!, { path: '../../etc/x' }))
  await expect(restore({ url: target.url, file: sly, force: false })).rejects.toThrow('is damaged')
})

it('refuses a database that holds a community, unless told to replace it', async () => {
  await query(
    target.url,
    `INSERT INTO platform.community (community_id, slug, name, origin) VALUES ('${randomUUID()}', 'other', 'Other', 'http://other')`,
  )
  await expect(restore({ url: target.url, file, force: false })).rejects.toThrow('already holds a community')
  await restore({ url: target.url, file, force: true })
  expect(await query(target.url, 'SELECT slug FROM platform.community')).toEqual([{ slug: 'testham' }])
})

it('refuses while Folkmoot runs on the database', async () => {
  const running = new pg.Client({ connectionString: target.url, application_name: 'folkmoot' })
  await running.connect()
  await expect(restore({ url: target.url, file, force: true })).rejects.toThrow('Folkmoot is running on this database')
  await running.end()
})

it('brings back every row of every table and every file', async () => {
  const files = join(folder, 'restored-files')
  await restore({ url: target.url, file, force: false, filesFolder: files })
  const again = await backup({ url: target.url, file: join(folder, 'again'), filesFolder: files })
  expect(again.tables).toEqual(made.tables)
  expect(again.files).toEqual(made.files)
  expect(again.migrations).toEqual(made.migrations)
  expect(rowsOf(made, 'platform.caught_mail')).toBe(20_000)
  expect(rowsOf(made, 'jobs.queue')).toBeGreaterThan(0)
})

it('puts back the keys between tables and the triggers', async () => {
  const watchers = `SELECT conrelid::regclass::text AS name, pg_get_constraintdef(oid) AS what FROM pg_constraint WHERE contype = 'f'
    UNION ALL SELECT tgrelid::regclass::text, pg_get_triggerdef(oid) || tgenabled::text FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1, 2`
  const before = await query(target.url, watchers)
  await restore({ url: target.url, file, force: false })
  expect(await query(target.url, watchers)).toEqual(before)
  expect(before.length).toBeGreaterThan(0)
})

it('holds one moment: of work that two tables share, all or nothing is in it', async () => {
  await fill(target.url)
  let isWriting = true
  const shared = `WITH mail AS (INSERT INTO platform.caught_mail (community_id, mail_id, recipient, subject, body_text)
    VALUES ('${community}', gen_random_uuid(), 'x', 'x', 'x'))
    INSERT INTO platform.progress (community_id, job_id, kind) VALUES ('${community}', gen_random_uuid(), 'x')`
  const writing = (async () => {
    while (isWriting) await query(target.url, shared)
  })()
  const manifests = [
    await backup({ url: target.url, file: join(folder, 'one') }),
    await backup({ url: target.url, file: join(folder, 'two') }),
  ]
  isWriting = false
  await writing
  for (const manifest of manifests)
    expect(rowsOf(manifest, 'platform.caught_mail')! - rowsOf(manifest, 'platform.progress')!).toBe(20_000)
  expect(rowsOf(manifests[1]!, 'platform.progress')).toBeGreaterThan(rowsOf(manifests[0]!, 'platform.progress')!)
})

it('says that the disk is full, and leaves nothing unfinished on it', async ({ skip }) => {
  const disk = smallDisk(1)
  if (!disk) return skip('no small disk can be mounted here')
  try {
    const full = backup({ url: source.url, file: join(disk.folder, 'x'), filesFolder: randomFiles() })
    await expect(full).rejects.toThrow('The disk is full, so the backup')
    expect(readdirSync(disk.folder)).toEqual([])
  } finally {
    disk.remove()
  }
})

it('is readable by its owner only, and leaves nothing unfinished behind', () => {
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
})

it('says when there is nothing to back up', async () => {
  await query(target.url, 'DROP TABLE platform.migration')
  await expect(backup({ url: target.url, file: join(folder, 'x') })).rejects.toThrow('There is nothing to back up')
})

it('names a folder that is not there', async () => {
  await expect(backup({ url: source.url, file: join(folder, 'nowhere', 'x') })).rejects.toThrow('cannot be written to')
})

/** Texts with everything that PostgreSQL's text form must escape. */
async function fill(url: string): Promise<void> {
  await query(
    url,
    `INSERT INTO platform.community (community_id, slug, name, strapline, origin) VALUES ('${community}', 'testham', 'Testham — Ťest', E'a\\tb\\nc\\\\d', 'http://t')`,
  )
  await query(
    url,
    `INSERT INTO platform.caught_mail (community_id, mail_id, recipient, subject, body_text, body_html)
    SELECT '${community}', gen_random_uuid(), 'someone', '\\N', 'Residents say no. ' || n || repeat(' again', 10), CASE WHEN n % 2 = 0 THEN E'\\\\.\\n' END FROM generate_series(1, 20000) AS n`,
  )
  await query(url, `SELECT jobs.create_queue('letters', '{"policy": "standard", "retry_limit": 2}'::jsonb)`)
}

/** Two megabytes that no packing makes smaller. */
function randomFiles(): string {
  const files = join(folder, 'random')
  mkdirSync(files, { recursive: true })
  writeFileSync(join(files, 'picture'), randomBytes(2_000_000))
  return files
}

/** A copy of the backup with another manifest, packed properly. */
function withManifest(change: (manifest: Manifest) => void): string {
  const archive = gunzipSync(readFileSync(file))
  const start = archive.lastIndexOf('manifest.json\0')
  const copy = structuredClone(made)
  change(copy)
  const text = Buffer.from(JSON.stringify(copy))
  const header = Buffer.from(archive.subarray(start, start + 512))
  header.write(`${text.length.toString(8).padStart(11, '0')}\0`, 124)
  header.fill(' ', 148, 156)
  header.write(
    `${header
      .reduce((sum, byte) => sum + byte, 0)
      .toString(8)
      .padStart(6, '0')}\0 `,
    148,
  )
  const path = join(folder, `manifest-${createHash('md5').update(text).digest('hex')}`)
  writeFileSync(
    path,
    gzipSync(
      Buffer.concat([
        archive.subarray(0, start),
        header,
        text,
        Buffer.alloc(((512 - (text.length % 512)) % 512) + 1024),
      ]),
    ),
  )
  return path
}

const rowsOf = (manifest: Manifest, table: string) => manifest.tables.find(({ name }) => name === table)?.rows

const countIn = async (url: string, table: string) =>
  Number((await query(url, `SELECT count(*)::int AS n FROM ${table}`))[0]?.n)

async function query(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}
