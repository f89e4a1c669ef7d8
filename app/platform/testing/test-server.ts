import { execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, globSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startEmbedded } from '../database/embedded/start-embedded.ts'
import { silentLog } from '../log.ts'

export interface TestServer {
  readonly url: string
  stop(): Promise<void>
}

/** A PostgreSQL for one test run, in a folder of its own. */
export async function startTestServer(kind: string): Promise<TestServer> {
  const given = process.env.FOLKMOOT_TEST_DATABASE_URL
  if (given) return { url: given, stop: async () => {} }
  const folder = mkdtempSync(join(tmpdir(), 'folkmoot-test-'))
  const server = kind === 'debian' ? await startDebian(folder) : await startOwn(folder)
  return {
    url: server.url,
    async stop() {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function startOwn(folder: string): Promise<TestServer> {
  const embedded = await startEmbedded({ folder, log: silentLog })
  return { url: embedded.url, stop: () => embedded.stop() }
}

/** A private cluster made with the programs of Debian's package, run as its unprivileged user when we are root. */
async function startDebian(folder: string): Promise<TestServer> {
  const bin = globSync('/usr/lib/postgresql/*/bin').filter((each) => existsSync(`${each}/postgres`)).sort().at(-1)
  if (!bin) throw new Error('No PostgreSQL server is installed on this machine.')
  const identity = process.getuid?.() === 0 ? idOf('postgres') : null
  if (identity) chownSync(folder, identity.uid, identity.gid)
  const cluster = join(folder, 'cluster')
  execFileSync(`${bin}/initdb`, ['-D', cluster, '-U', 'folkmoot', '--auth=trust', '-E', 'UTF8', '--locale=C.UTF-8'], { ...(identity ?? {}), cwd: folder, stdio: 'ignore' })
  const port = await freePort()
  const server = spawn(`${bin}/postgres`, ['-D', cluster, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=${folder}`, '-c', 'max_connections=120'], { ...(identity ?? {}), cwd: folder, stdio: 'ignore' })
  const url = `postgres://folkmoot@127.0.0.1:${port}/postgres`
  await answering(url)
  return {
    url,
    stop: () =>
      new Promise((resolve) => {
        server.once('exit', () => resolve())
        server.kill('SIGINT')
      }),
  }
}

function idOf(user: string): { uid: number; gid: number } {
  const id = (flag: string) => Number(execFileSync('id', [flag, user], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}

async function answering(url: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    const client = new pg.Client({ connectionString: url })
    try {
      await client.connect()
      return await client.end()
    } catch (error) {
      if (tries > 100) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}
