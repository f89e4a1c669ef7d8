import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Log } from '../../log.ts'
import { PlainError } from '../../plain-error.ts'
import { folderTrouble } from './explain-trouble.ts'
import { giveFolder } from './own-file.ts'
import { closedFolder, userToRunAs } from './run-as.ts'

/** Where the embedded database keeps its things. */
export interface Places {
  readonly home: string
  /** PostgreSQL's own folder. */
  readonly cluster: string
  readonly lock: string
  readonly password: string
  readonly port: string
  readonly log: string
}

/** Where root keeps what an unprivileged server must reach and cannot reach in the data folder. */
export const commonFolder = '/var/lib/folkmoot'

/**
 * The database lives in `database` inside the data folder. Where Folkmoot runs as root and the unprivileged user of the
 * server may not enter the data folder (below /root, say), it lives in /var/lib/folkmoot, and the data folder says so.
 */
export function placesFor(dataFolder: string, log: Log): Places {
  try {
    mkdirSync(dataFolder, { recursive: true, mode: 0o755 })
    return placesIn(findHome(realpathSync(dataFolder), log))
  } catch (error) {
    throw folderTrouble(error, dataFolder)
  }
}

function makeOwnFolder(folder: string): void {
  if (existsSync(folder)) return
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    // Another Folkmoot that starts at the same instant may have made it meanwhile.
    if (existsSync(folder)) return
    throw error
  }
  giveFolder(folder)
}

/** Makes the home; others may pass through it to the cluster, but not list it. */
function placesIn(home: string): Places {
  makeOwnFolder(home)
  makeOwnFolder(join(home, 'lock'))
  if (process.getuid?.() === 0) chmodSync(home, 0o711)
  const at = (name: string) => join(home, name)
  return {
    home,
    cluster: at('cluster'),
    lock: at('lock'),
    password: at('password'),
    port: at('port'),
    log: at('server.log'),
  }
}

function findHome(dataFolder: string, log: Log): string {
  const record = join(dataFolder, 'database.place')
  if (existsSync(record)) return recordedHome(record)
  const usual = join(dataFolder, 'database')
  const runAs = userToRunAs(usual)
  const closed = runAs && closedFolder(dataFolder, runAs)
  if (!closed) return usual
  if (existsSync(join(usual, 'cluster'))) throw new PlainError(mayNotEnter(closed))
  // A name of its own, not one made from the folder's: a folder deleted and made anew must not find its old database.
  const elsewhere = join(commonFolder, randomBytes(8).toString('hex'))
  makeCommonFolder()
  mkdirSync(elsewhere, { recursive: true, mode: 0o711 })
  writeFileSync(record, `${elsewhere}\n`, { mode: 0o644 })
  log.warn(
    { folder: elsewhere, closed },
    'the database server may not enter the data folder, so the database is kept elsewhere',
  )
  return elsewhere
}

/** Open to pass through for every user, whatever the mask of new files is. */
export function makeCommonFolder(): void {
  mkdirSync(commonFolder, { recursive: true })
  chmodSync(commonFolder, 0o711)
}

function recordedHome(record: string): string {
  const home = readFileSync(record, 'utf8').trim()
  if (existsSync(home)) return home
  throw new PlainError(
    `The database of this data folder was kept in ${home} and is not there: bring that folder back, or remove ${record} and restore a backup.`,
  )
}

const mayNotEnter = (closed: string) =>
  `The user that PostgreSQL runs as may not enter ${closed}: move the data folder to a place it can reach and set FOLKMOOT_DATA, or start Folkmoot as the owner of its database folder.`
