import { once } from 'node:events'
import { chownSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { isAlive, markOf } from './process-mark.ts'
import { ask, dataFolder, type Holder, kill, removeDataFolder, start, startHolder } from './testing/try-embedded.ts'

let folder: string
beforeEach(() => {
  folder = dataFolder()
})
afterEach(() => removeDataFolder(folder))

it('takes over the server that a killed Folkmoot left, with all it had acknowledged', async () => {
  const killed = await startHolder(folder)
  await ask(killed.said.url!, 'CREATE TABLE kept AS SELECT 7 AS n')
  await kill(killed.process)
  const before = Date.now()
  const next = await start(folder)
  expect(Date.now() - before).toBeLessThan(2_000)
  expect({ wasAdopted: next.wasAdopted, pid: next.pid() }).toEqual({ wasAdopted: true, pid: killed.said.server })
  expect(await ask(next.url, 'SELECT n FROM kept')).toEqual([{ n: 7 }])
  await next.stop()
  expect(markOf(killed.said.server!)).toBe(null)
})

it('keeps an adopted server alive too', async () => {
  const killed = await startHolder(folder)
  await kill(killed.process)
  const next = await start(folder)
  const restarted = new Promise<void>((resolve) => next.onRestart(resolve))
  process.kill(next.pid()!, 'SIGKILL')
  await restarted
  expect(await ask(next.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }])
  await next.stop()
})

it('stops and starts anew a left server whose settings are not today’s', async () => {
  const killed = await startHolder(folder)
  await kill(killed.process)
  writeFileSync(join(folder, 'database', 'cluster', 'folkmoot.conf'), '# of an older Folkmoot\n')
  const next = await start(folder)
  expect(next.wasAdopted).toBe(false)
  expect(next.pid()).not.toBe(killed.said.server)
  expect(await ask(next.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }])
  await next.stop()
})

it('starts again a server that was killed, at the same address, within five seconds', async () => {
  const database = await start(folder)
  const events: string[] = []
  database.onExit(() => events.push('exit'))
  database.onRestart(() => events.push('restart'))
  const pool = new pg.Pool({ connectionString: database.url, max: 4 })
  pool.on('error', () => {})
  await pool.query('CREATE TABLE kept AS SELECT 7 AS n')
  const [first, before] = [database.pid()!, Date.now()]
  process.kill(first, 'SIGKILL')
  while (markOf(first)) await wait(5) // For a moment longer its helpers still answer.
  expect(await untilAnswered(pool, 'SELECT n FROM kept')).toEqual([{ n: 7 }])
  expect(Date.now() - before).toBeLessThan(5_000)
  while (events.length < 2) await wait(5) // It may answer a moment before we know that it is back.
  expect(database.pid()).not.toBe(first)
  expect(events).toEqual(['exit', 'restart'])
  await pool.end()
  await database.stop()
})

it('starts after both Folkmoot and its server were killed', async () => {
  const killed = await startHolder(folder)
  await ask(killed.said.url!, 'CREATE TABLE kept AS SELECT 7 AS n')
  await kill(killed.process)
  process.kill(killed.said.server!, 'SIGKILL')
  const next = await start(folder)
  expect(next.wasAdopted).toBe(false)
  expect(await ask(next.url, 'SELECT n FROM kept')).toEqual([{ n: 7 }])
  await next.stop()
})

it('does not take a stranger for its server when a process number came round again', async () => {
  const first = await start(folder)
  await first.stop()
  const pidFile = ['1', join(folder, 'database', 'cluster'), '1', '5432', '', '', '', 'ready'].with(
    0,
    String(process.pid),
  )
  writeFileSync(join(folder, 'database', 'cluster', 'postmaster.pid'), `${pidFile.join('\n')}\n`)
  const second = await start(folder)
  expect(second.wasAdopted).toBe(false)
  expect(readFileSync(join(folder, 'database', 'cluster', 'postmaster.pid'), 'utf8')).toMatch(
    new RegExp(`^${second.pid()}\n`),
  )
  await second.stop()
})

it('refuses a second Folkmoot on the folder in one sentence', async () => {
  const first = await start(folder)
  const { said } = await startHolder(folder)
  expect(said.refusal).toMatch(/^Another Folkmoot \(process \d+\) is using the database in/)
  expect(await ask(first.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }])
  await first.stop()
})

it('lets exactly one of four in that start at the same instant', async () => {
  const holders = await Promise.all([1, 2, 3, 4].map(() => startHolder(folder)))
  expect(holders.filter(({ said }) => said.url)).toHaveLength(1)
  const refusals = holders.flatMap(({ said }) => said.refusal ?? [])
  expect(refusals.map((text) => text.slice(0, 16))).toEqual(Array(3).fill('Another Folkmoot'))
  await Promise.all(holders.map(end))
})

it('stops its server when told to, and leaves the folder free', async () => {
  const holder = await startHolder(folder)
  const server = markOf(holder.said.server!)!
  await end(holder)
  expect(isAlive(server)).toBe(false)
})

it('lets root and the ordinary user who owns the folder take turns', async ({ skip }) => {
  if (process.getuid?.() !== 0) return skip('only root can be another user')
  const daemon = { uid: 1, gid: 1 }
  chownSync(folder, daemon.uid, daemon.gid)
  const asRoot = await startHolder(folder)
  await ask(asRoot.said.url!, 'CREATE TABLE kept AS SELECT 7 AS n')
  await end(asRoot)
  const asUser = await startHolder(folder, daemon)
  expect(asUser.said).toMatchObject({ wasAdopted: false })
  expect(await ask(asUser.said.url!, 'SELECT n FROM kept')).toEqual([{ n: 7 }])
  await end(asUser)
})

async function end(holder: Holder): Promise<void> {
  if (holder.process.exitCode !== null) return
  const ended = once(holder.process, 'exit')
  holder.process.stdin!.end()
  await ended
}

async function untilAnswered(pool: pg.Pool, statement: string): Promise<Record<string, unknown>[]> {
  for (const until = Date.now() + 10_000; Date.now() < until; await wait(20)) {
    const answer = await pool.query(statement).catch(() => null)
    if (answer) return answer.rows
  }
  throw new Error('the database did not come back')
}
