import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { projectRoot } from '#platform/root.ts'
import type { Figure } from '../../../tools/bench.ts'
import { childrenOf, memoryMegabytes } from './parts/processor-time.ts'

export const title = 'Starting, at rest, backup and restore: the built program with its demonstration'

const port = '47119'

/** Times are of the whole process, from the command to the line that says where it runs. */
export async function run(report: (figure: Figure) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'folkmoot-at-rest-'))
  // The database's user must be able to pass where we are root.
  chmodSync(folder, 0o755)
  const data = join(folder, 'data')
  const seconds = (what: string, bar: number, taken: number) =>
    report({ what, bar: `< ${bar} s`, reached: `${taken.toFixed(1)} s`, isReached: taken < bar })
  try {
    const first = await started(data)
    seconds('first start: database made, 225,524 votes and 29,895 places loaded, map drawn', 30, first.seconds)
    await reportMemory(report, 'a minute after the first start', data, first.child)
    await ended(first.child)
    const second = await started(data)
    seconds('second start', 5, second.seconds)
    await reportMemory(report, 'a minute after the second start', data, second.child)
    const file = join(folder, 'one.backup')
    seconds('backup while it runs', 60, await timed(data, 'backup', file))
    report({ what: 'its size', bar: '', reached: `${(statSync(file).size / 2 ** 20).toFixed(1)} MB`, isReached: null })
    await ended(second.child)
    seconds('restore into an empty folder, checked row by row', 60, await timed(join(folder, 'other'), 'restore', file))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const environment = (data: string) => ({
  PATH: process.env.PATH,
  FOLKMOOT_DATA: data,
  FOLKMOOT_PORT: port,
  FOLKMOOT_LOG: 'error',
  FOLKMOOT_DEMONSTRATION: 'yes',
})

const program = join(projectRoot, 'dist/folkmoot.js')

async function started(data: string): Promise<{ readonly child: ChildProcess; readonly seconds: number }> {
  const before = performance.now()
  const child = spawn(process.execPath, [program, 'start'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: environment(data),
  })
  for await (const line of createInterface(child.stdout)) if (line.includes('is running at')) break
  child.stdout.resume()
  return { child, seconds: (performance.now() - before) / 1000 }
}

async function ended(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM')
  if (child.exitCode === null) await once(child, 'exit')
}

async function timed(data: string, command: string, file: string): Promise<number> {
  const before = performance.now()
  const child = spawn(process.execPath, [program, command, file], { stdio: 'inherit', env: environment(data) })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`folkmoot ${command} ended with ${code}`)
  return (performance.now() - before) / 1000
}

async function reportMemory(report: (figure: Figure) => void, when: string, data: string, child: ChildProcess) {
  await wait(65_000)
  const database = Number(readFileSync(join(data, 'database/cluster/postmaster.pid'), 'utf8').split('\n')[0])
  const server = memoryMegabytes([child.pid!])
  const all = server + memoryMegabytes([database, ...childrenOf(database)])
  report({
    what: `memory of server and database, ${when}`,
    bar: '< 256 MB',
    reached: `${Math.round(all)} MB (server ${Math.round(server)})`,
    isReached: all < 256,
  })
}
