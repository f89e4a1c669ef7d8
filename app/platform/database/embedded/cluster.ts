import { execFileSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PlainError } from '#platform/plain-error.ts'
import { isOpenToOthers, openFolder } from './programs.ts'
import type { Identity } from './unprivileged.ts'

/** Where one data folder's database lives and how to sign in to it. */
export interface Cluster {
  /** PostgreSQL's own data directory. */
  readonly folder: string
  readonly password: string
  readonly isNew: boolean
}

/** Finds the cluster of a data folder or makes it. A half-made one (initdb was killed) is thrown away and made again. */
export function findOrMakeCluster(dataFolder: string, native: string, identity: Identity | null): Cluster {
  const folder = clusterFolder(dataFolder, identity)
  const password = keptPassword(dataFolder)
  checkMajorVersion(folder, native)
  const isMade = existsSync(join(dataFolder, 'database-made'))
  if (isMade && existsSync(join(folder, 'PG_VERSION'))) return { folder, password, isNew: false }
  rmSync(folder, { recursive: true, force: true })
  initialise(folder, native, identity, password)
  writeFileSync(join(dataFolder, 'database-made'), `${folder}\n`)
  return { folder, password, isNew: true }
}

/** Inside the data folder, or, when the database's user could not get there, in a folder open to it. */
function clusterFolder(dataFolder: string, identity: Identity | null): string {
  if (!identity || isOpenToOthers(dataFolder)) return join(dataFolder, 'postgres')
  return join(openFolder, createHash('sha256').update(dataFolder).digest('hex').slice(0, 16))
}

function keptPassword(dataFolder: string): string {
  const file = join(dataFolder, 'database-password')
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 })
  return readFileSync(file, 'utf8')
}

function checkMajorVersion(folder: string, native: string): void {
  const file = join(folder, 'PG_VERSION')
  if (!existsSync(file)) return
  const ours = execFileSync(join(native, 'bin/postgres'), ['--version'], { encoding: 'utf8' }).match(/(\d+)/)?.[1]
  const theirs = readFileSync(file, 'utf8').trim()
  if (theirs === ours) return
  throw new PlainError(
    `The data folder is of PostgreSQL ${theirs} and this Folkmoot brings PostgreSQL ${ours}: make a backup with the Folkmoot that made it, then restore it here into a new folder.`,
  )
}

function initialise(folder: string, native: string, identity: Identity | null, password: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const passwordFile = `${folder}.pw`
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (identity) for (const path of [folder, passwordFile]) chownSync(path, identity.uid, identity.gid)
  try {
    execFileSync(
      join(native, 'bin/initdb'),
      [
        '-D',
        folder,
        '-U',
        'folkmoot',
        '-A',
        'scram-sha-256',
        `--pwfile=${passwordFile}`,
        '-E',
        'UTF8',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--locale=C',
      ],
      { ...(identity ?? {}), cwd: '/', env: { LC_ALL: 'C', TZ: 'UTC' }, stdio: 'pipe' },
    )
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw initTrouble(error)
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

function initTrouble(error: unknown): unknown {
  const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : ''
  if (/No space left/.test(said))
    return new PlainError(
      'The disk is full: the database needs about 60 MB to begin with. Free some space, then start again.',
    )
  if (/Read-only file system|Permission denied/.test(said))
    return new PlainError(
      'The database’s folder is read-only: set FOLKMOOT_DATA to a folder that Folkmoot may write to.',
    )
  if (/shared librar|cannot open shared object/.test(said))
    return new PlainError(
      `PostgreSQL lacks a library of this system (${said.trim().split('\n')[0]}): install it, or set DATABASE_URL to a PostgreSQL server.`,
    )
  return new Error(`initdb failed: ${said.trim().slice(-600)}`, { cause: error })
}
