import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { root } from '../../tools/run.ts'

export interface FolkmootProcess {
  readonly process: ChildProcess
  /** Everything it printed so far. */
  said(): string
  /** kill -9, and wait until it is gone. */
  kill(): Promise<void>
  /** As an operator stops it. */
  stop(): Promise<void>
}

/** The built Folkmoot on a folder and port that outlive it, so that it can be killed and started again. */
export function startFolkmoot(
  at: { readonly folder: string; readonly port: number },
  settings: Readonly<Record<string, string>> = {},
): FolkmootProcess {
  const child = spawn(process.execPath, [join(root, 'dist/folkmoot.js'), 'start'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      FOLKMOOT_DATA: at.folder,
      FOLKMOOT_PORT: String(at.port),
      FOLKMOOT_LOG: 'warn',
      ...settings,
    },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill(signal)
    await gone
  }
  return { process: child, said: () => said, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') }
}

/** Waits until the server says that it is ready, and gives the milliseconds that took. */
export async function untilReady(port: number, patienceMilliseconds = 60_000): Promise<number> {
  const from = performance.now()
  while (performance.now() - from < patienceMilliseconds) {
    const isReady = await fetch(`http://127.0.0.1:${port}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    )
    if (isReady) return performance.now() - from
    await wait(20)
  }
  throw new Error(`Folkmoot on port ${port} was not ready in time.`)
}

/** The process id of the embedded database's main process. */
export const databaseProcess = (folder: string): number =>
  Number(readFileSync(join(folder, 'database/cluster/postmaster.pid'), 'utf8').split('\n')[0])
