import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { lockFolder } from '#platform/database/embedded/folder-lock.ts'
import { placesFor } from '#platform/database/embedded/places.ts'
import { silentLog } from '#platform/log.ts'
import { projectRoot } from '#platform/root.ts'
import { smallDisk } from '#platform/testing/small-disk.ts'
import { buildAll } from '../../tools/build.ts'
import { isBuilt } from '../../tools/is-built.ts'

beforeAll(async () => {
  if (!isBuilt()) await buildAll()
})

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'folkmoot-start-'))
  // As data folders usually are: the user of the database may pass through.
  chmodSync(folder, 0o755)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const main = join(projectRoot, 'dist/folkmoot.js')

/** `folkmoot start` as a process of its own; it has to end by itself. */
async function start(settings: Readonly<Record<string, string>>) {
  const { DATABASE_URL: _, ...environment } = process.env
  const child = spawn(process.execPath, [main, 'start'], {
    timeout: 25_000,
    env: {
      ...environment,
      FOLKMOOT_DATA: join(folder, 'data'),
      FOLKMOOT_PORT: '0',
      FOLKMOOT_LOG: 'error',
      ...settings,
    },
  })
  let said = ''
  child.stderr.on('data', (chunk) => (said += chunk))
  const code = await new Promise((resolve) => child.once('close', resolve))
  return { code, said }
}

/** One sentence that says what to do, and nothing of our insides. */
function expectSentence({ code, said }: { code: unknown; said: string }, words: RegExp): void {
  expect(said).toMatch(words)
  expect(said.trimEnd().split('\n')).toHaveLength(1)
  expect(code).toBe(2)
}

const taken = () =>
  new Promise<Server>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => resolve(server))
  })

describe('folkmoot start says in one sentence what to do', () => {
  it('when settings are wrong, all of them at once', async () => {
    const said = await start({ FOLKMOOT_PORT: 'web', FOLKMOOT_MAIL_URL: 'mail.example', FOLKMOOT_COLOUR: 'red' })
    expectSentence(said, /FOLKMOOT_COLOUR is not a setting.*FOLKMOOT_PORT.*FOLKMOOT_MAIL_URL/)
  })

  it('when its port is taken, before anything else is begun', async () => {
    const server = await taken()
    const { port } = server.address() as { port: number }
    const said = await start({ FOLKMOOT_PORT: String(port) })
    await new Promise((resolve) => server.close(resolve))
    expectSentence(said, new RegExp(`^Port ${port} is taken by another program.*set FOLKMOOT_PORT to another number`))
  })

  it('when the machine has no such address', async () => {
    expectSentence(await start({ FOLKMOOT_HOST: '203.0.113.9' }), /no address 203\.0\.113\.9: set FOLKMOOT_HOST/)
  })

  it('when another Folkmoot is on the folder', async () => {
    const lock = await lockFolder(placesFor(join(folder, 'data'), silentLog).lock)
    const said = await start({})
    lock.release()
    expectSentence(said, /^Another Folkmoot \(process \d+\) is using the database in .*FOLKMOOT_DATA/)
  })

  it('when the database that is set cannot be reached', async () => {
    const said = await start({ DATABASE_URL: 'postgres://folkmoot:secret@127.0.0.1:1/folkmoot' })
    expectSentence(said, /cannot use the database that DATABASE_URL names \(ECONNREFUSED\)/)
    expect(said.said).not.toContain('secret')
  })

  it('when the data folder is a file', async () => {
    expectSentence(await start({ FOLKMOOT_DATA: main }), /folkmoot\.js.*set FOLKMOOT_DATA to a folder/)
  })

  it('when the disk is full, and when it is read-only', async ({ skip }) => {
    const disk = smallDisk(8)
    if (!disk) return skip('left out: this user may not mount a disk')
    const full = await start({ FOLKMOOT_DATA: join(disk.folder, 'data') })
    disk.makeReadOnly()
    const readOnly = await start({ FOLKMOOT_DATA: join(disk.folder, 'other') })
    disk.remove()
    expectSentence(full, /disk of the data folder .*is full: free some space, then start again/)
    expectSentence(readOnly, /data folder .*set FOLKMOOT_DATA to a folder it may write to/)
  })
})

describe('npm start says which Node it needs', () => {
  const program = join(projectRoot, 'tools/start.mjs')
  const words = /^Folkmoot needs Node 22\.18 or newer and this is v18\.19\.0: run "npm ci", which brings one/

  it('to Node 18 (a newer one that says it is)', () => {
    const pretend = `Object.defineProperty(process.versions, 'node', { value: '18.19.0' });
      Object.defineProperty(process, 'version', { value: 'v18.19.0' }); import(${JSON.stringify(program)})`
    const run = spawnSync(process.execPath, ['-e', pretend], { encoding: 'utf8' })
    expect([run.status, run.stdout]).toEqual([2, ''])
    expect(run.stderr).toMatch(words)
  })

  it('to an old Node of this machine', ({ skip }) => {
    const old = spawnSync('/usr/bin/node', ['-p', 'process.versions.node'], { encoding: 'utf8' }).stdout ?? ''
    if (!(Number.parseInt(old, 10) < 22)) return skip('left out: this machine has no old Node')
    const run = spawnSync('/usr/bin/node', [program], { encoding: 'utf8' })
    expect([run.status, run.stdout]).toEqual([2, ''])
    expect(run.stderr).toMatch(/^Folkmoot needs Node 22\.18 or newer/)
  })
})
