import { execFileSync } from 'node:child_process'
import { existsSync, globSync } from 'node:fs'

export interface FoundServer {
  readonly path: string | null
  readonly version: string
  readonly why: string
}

/** PostgreSQL's programs of this machine, installed from Debian's packages when we may and they are not there. */
export async function findDebianPostgres(): Promise<FoundServer> {
  if (!newest() && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) install()
  const path = newest()
  if (!path) return { path: null, version: '', why: 'no PostgreSQL server is installed on this machine' }
  const version = execFileSync(`${path}/postgres`, ['--version'], { encoding: 'utf8' }).trim()
  return { path, version, why: '' }
}

const newest = () =>
  globSync('/usr/lib/postgresql/*/bin')
    .filter((folder) => existsSync(`${folder}/postgres`))
    .sort()
    .at(-1)

function install(): void {
  console.log('No PostgreSQL server on this machine: installing Debian’s …')
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  try {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env: environment, timeout: 180_000 })
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'postgresql'], {
      stdio: 'ignore',
      env: environment,
      timeout: 600_000,
    })
  } catch {
    // Said at the end as left out.
  }
}
