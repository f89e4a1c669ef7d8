import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { smallDisk } from '../../testing/small-disk.ts'
import { ask, dataFolder, passwordIn, removeDataFolder, start } from './testing/try-embedded.ts'

let folder: string
beforeEach(() => {
  folder = dataFolder()
})
afterEach(() => removeDataFolder(folder))

it('writes everything through to the disk and keeps its clock in UTC', async () => {
  const database = await start(folder)
  const names = [
    'fsync',
    'full_page_writes',
    'synchronous_commit',
    'data_checksums',
    'TimeZone',
    'jit',
    'listen_addresses',
  ]
  const settings = await ask(
    database.url,
    `SELECT ${names.map((name) => `current_setting('${name}') AS "${name}"`).join(', ')}`,
  )
  await database.stop()
  const safe = { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on', data_checksums: 'on' }
  expect(settings).toEqual([{ ...safe, TimeZone: 'UTC', jit: 'off', listen_addresses: '' }])
})

it('lets nobody in without the password of this folder, and the superuser not at all', async () => {
  const database = await start(folder)
  await expect(ask(database.url.replace(passwordIn(folder), 'postgres'), 'SELECT 1')).rejects.toThrow(
    'password authentication failed',
  )
  await expect(ask(database.url.replace('folkmoot:', 'postgres:'), 'SELECT 1')).rejects.toThrow('no pg_hba.conf entry')
  expect(await ask(database.url, 'SELECT rolsuper FROM pg_roles WHERE rolname = current_user')).toEqual([
    { rolsuper: false },
  ])
  await database.stop()
  expect(statSync(join(folder, 'database', 'password')).mode & 0o777).toBe(0o600)
  expect(statSync(join(folder, 'database', 'cluster')).mode & 0o777).toBe(0o700)
})

it('sorts by code point and knows the letters of every language', async () => {
  const database = await start(folder)
  const rows = await ask(
    database.url,
    `SELECT lower('ŴÉ') AS low, array_to_string(array(SELECT x FROM unnest('{b,B,a,é}'::text[]) AS x ORDER BY x), ' ') AS sorted`,
  )
  await database.stop()
  expect(rows).toEqual([{ low: 'ŵé', sorted: 'B a b é' }])
})

it('finds its rows again at the next start', async () => {
  const first = await start(folder)
  await ask(first.url, 'CREATE TABLE kept AS SELECT 7 AS n')
  await first.stop()
  const second = await start(folder)
  expect(await ask(second.url, 'SELECT n FROM kept')).toEqual([{ n: 7 }])
  expect(second.wasAdopted).toBe(false)
  await second.stop()
})

it('takes settings that the operator put into local.conf, but never against safety', async () => {
  const first = await start(folder)
  await first.stop()
  writeFileSync(
    join(folder, 'database', 'cluster', 'local.conf'),
    "work_mem = '9MB'\nfsync = off\nlisten_addresses = '*'\n",
    { mode: 0o644 },
  )
  const second = await start(folder)
  const asked = `SELECT current_setting('work_mem') AS work, current_setting('fsync') AS fsync, current_setting('listen_addresses') AS listen`
  expect(await ask(second.url, asked)).toEqual([{ work: '9MB', fsync: 'on', listen: '' }])
  await second.stop()
})

it('uses a port of the loopback where the path is too long for a socket, the same one each time', async () => {
  const long = join(folder, 'x'.repeat(100))
  const first = await start(long)
  expect(first.url).toContain(`@127.0.0.1:${first.port}/`)
  expect(await ask(first.url, `SELECT current_setting('listen_addresses') AS listen`)).toEqual([
    { listen: '127.0.0.1' },
  ])
  await first.stop()
  const second = await start(long)
  expect(second.url).toBe(first.url)
  await second.stop()
})

it('throws a half-made database away and begins again', async () => {
  mkdirSync(join(folder, 'database', 'cluster.making', 'base'), { recursive: true })
  const database = await start(folder)
  await database.stop()
  expect(existsSync(join(folder, 'database', 'cluster.making'))).toBe(false)
})

it('makes a new password when the file with it was lost', async () => {
  const first = await start(folder)
  await first.stop()
  const lost = passwordIn(folder)
  rmSync(join(folder, 'database', 'password'))
  const second = await start(folder)
  expect(await ask(second.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }])
  await second.stop()
  expect(passwordIn(folder)).not.toBe(lost)
})

it('refuses the database of another PostgreSQL in a plain sentence', async () => {
  mkdirSync(join(folder, 'database', 'cluster'), { recursive: true })
  writeFileSync(join(folder, 'database', 'cluster', 'PG_VERSION'), '99\n')
  await expect(start(folder)).rejects.toThrow(
    /was made by PostgreSQL 99 and this Folkmoot brings \d+: upgrade Folkmoot/,
  )
})

it('says so when the folder cannot be written to', async ({ skip }) => {
  const disk = smallDisk(1)
  if (!disk) return skip('no small disk can be mounted here')
  try {
    disk.makeReadOnly()
    await expect(start(join(disk.folder, 'data'))).rejects.toThrow('set FOLKMOOT_DATA to a folder it may write to')
  } finally {
    disk.remove()
  }
})

it('says so when the disk is full, and leaves it as it was', async ({ skip }) => {
  const disk = smallDisk(24)
  if (!disk) return skip('no small disk can be mounted here')
  try {
    await expect(start(disk.folder)).rejects.toThrow('The disk of the data folder is full')
    expect(existsSync(join(disk.folder, 'database', 'cluster'))).toBe(false)
    expect(existsSync(join(disk.folder, 'database', 'cluster.making'))).toBe(false)
  } finally {
    disk.remove()
  }
})

it('keeps the database elsewhere, and finds it again, where its user may not enter the data folder', async ({
  skip,
}) => {
  if (process.getuid?.() !== 0) return skip('only root has another user for the database')
  chmodSync(folder, 0o700)
  const first = await start(folder)
  await ask(first.url, 'CREATE TABLE kept AS SELECT 7 AS n')
  await first.stop()
  const second = await start(folder)
  expect(await ask(second.url, 'SELECT n FROM kept')).toEqual([{ n: 7 }])
  await second.stop()
  const elsewhere = readFileSync(join(folder, 'database.place'), 'utf8').trim()
  rmSync(elsewhere, { recursive: true })
  await expect(start(folder)).rejects.toThrow(`was kept in ${elsewhere} and is not there`)
})
