import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { inject } from 'vitest'
import { root } from '../../tools/run.ts'

export interface RunningFolkmoot {
  readonly origin: string
  readonly process: ChildProcess
  /** Everything it printed so far. */
  said(): string
  stop(): Promise<void>
}

type Settings = Readonly<Record<string, string>>

/** The built Folkmoot, run as people run it, on a data folder and a port of its own; ended by its own process id. */
export async function runFolkmoot(settings: Settings = {}): Promise<RunningFolkmoot> {
  const folder = mkdtempSync(join(tmpdir(), 'folkmoot-journey-'))
  const data = join(folder, 'data')
  if (settings.FOLKMOOT_DEMONSTRATION === 'yes') {
    // As root the database belongs to another user, who must be able to pass; `-a` keeps whose each file is.
    chmodSync(folder, 0o755)
    execFileSync('cp', ['-a', await loadedDemonstration(), data])
  }
  return start(folder, data, settings)
}

/** The data of a Folkmoot that has loaded its demonstration and stopped: loaded once in a run, however many journeys use it. */
async function loadedDemonstration(): Promise<string> {
  const folder = inject('sharedFolder')
  const data = join(folder, 'data')
  if (existsSync(data)) return data
  chmodSync(folder, 0o755)
  const loading = join(folder, 'loading')
  const first = await start(loading, loading, { FOLKMOOT_DEMONSTRATION: 'yes' })
  await ended(first.process)
  execFileSync('mv', [loading, data])
  return data
}

async function start(folder: string, data: string, settings: Settings): Promise<RunningFolkmoot> {
  const port = await freePort()
  const child = spawn(process.execPath, [join(root, 'dist/folkmoot.js'), 'start'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      FOLKMOOT_DATA: data,
      FOLKMOOT_PORT: String(port),
      FOLKMOOT_LOG: 'warn',
      ...settings,
    },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
  const origin = `http://localhost:${port}`
  await ready(origin, child, () => said)
  return {
    origin,
    process: child,
    said: () => said,
    async stop() {
      await ended(child)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function ready(origin: string, child: ChildProcess, said: () => string): Promise<void> {
  for (let tries = 0; tries < 900; tries++) {
    if (child.exitCode !== null) throw new Error(`Folkmoot ended by itself: ${said()}`)
    const isReady = await fetch(`${origin}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    )
    if (isReady && said().includes('is running at')) return
    await wait(200)
  }
  throw new Error(`Folkmoot was not ready after three minutes: ${said()}`)
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const end = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill('SIGTERM')
  const isLate = await Promise.race([end.then(() => false), wait(20_000, true, { ref: false })])
  if (isLate) child.kill('SIGKILL')
  await end
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}
