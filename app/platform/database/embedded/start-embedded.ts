import { existsSync } from 'node:fs'
import type { Log } from '../../log.ts'
import { clearPidFiles } from './clear-pid-files.ts'
import { type Door, settingsFile, socketPort } from './cluster-settings.ts'
import { folderTrouble } from './explain-trouble.ts'
import { type Binaries, findBinaries } from './find-binaries.ts'
import { findDoor, knownDoor, urlOf } from './find-door.ts'
import { findRunning, mayAdopt } from './find-running.ts'
import { type FolderLock, lockFolder } from './folder-lock.ts'
import { type Launch, launchServer } from './launch-server.ts'
import { makeCluster, passwordFor, readPassword } from './make-cluster.ts'
import { type Places, placesFor } from './places.ts'
import { reachableBinaries } from './reachable-binaries.ts'
import { userToRunAs } from './run-as.ts'
import { type RunningServer, stopServer } from './running-server.ts'
import { supervise } from './supervise.ts'

export interface EmbeddedDatabase {
  /** For `pg` and everything else that understands PostgreSQL's addresses; stays the same when the server is restarted. */
  readonly url: string
  readonly port: number
  /** The folder on whose disk it lives. */
  readonly folder: string
  /** True when the server of a Folkmoot that was killed was found running and taken over. */
  readonly wasAdopted: boolean
  /** The server's main process as it is now. */
  pid(): number | null
  stop(): Promise<void>
  /** Called when the server ended by itself; it is being started again. */
  onExit(listener: () => void): void
  /** Called when it is back. */
  onRestart(listener: () => void): void
}

export interface EmbeddedOptions {
  /** The data folder; the database goes into `database` inside it. */
  readonly folder: string
  readonly log: Log
  readonly connections?: number
  /** Another PostgreSQL than the one that came by npm. */
  readonly binaries?: Binaries
  /** `false` only for databases of tests: quicker, and a power cut may lose everything. */
  readonly isDurable?: boolean
}

/** Starts our own PostgreSQL on the data folder, or takes over the one that a killed Folkmoot left. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const places = placesFor(options.folder, options.log)
  const lock = await lockPlaces(places)
  try {
    return await startLocked(options, places, lock)
  } catch (error) {
    lock.release()
    throw folderTrouble(error, options.folder)
  }
}

async function lockPlaces(places: Places): Promise<FolderLock> {
  try {
    return await lockFolder(places.lock)
  } catch (error) {
    throw folderTrouble(error, places.home)
  }
}

interface Started {
  readonly server: RunningServer
  readonly door: Door
  readonly url: string
  readonly wasAdopted: boolean
  readonly launch: Launch
}

async function startLocked(options: EmbeddedOptions, places: Places, lock: FolderLock): Promise<EmbeddedDatabase> {
  const started = await adoptOrLaunch(options, places)
  const onExit: (() => void)[] = []
  const onRestart: (() => void)[] = []
  let server: RunningServer | null = started.server
  const supervision = supervise({
    server,
    log: options.log,
    async launch() {
      server = await launchServer(started.launch)
      return server
    },
    onExit() {
      server = null
      for (const listener of onExit) listener()
    },
    onRestart: () => onRestart.forEach((listener) => void listener()),
  })
  return {
    url: started.url,
    port: started.door.kind === 'port' ? started.door.port : socketPort,
    folder: places.home,
    wasAdopted: started.wasAdopted,
    pid: () => server?.mark.pid ?? null,
    onExit: (listener) => void onExit.push(listener),
    onRestart: (listener) => void onRestart.push(listener),
    async stop() {
      await supervision.stop()
      lock.release()
    },
  }
}

async function adoptOrLaunch(options: EmbeddedOptions, places: Places): Promise<Started> {
  const runAs = userToRunAs(places.home)
  const binaries = reachableBinaries(options.binaries ?? findBinaries(), runAs)
  const making = { places, binaries, runAs }
  const settings = settingsFile(binaries, options.connections ?? 40)
  const base = { ...making, settings, isDurable: options.isDurable ?? true }
  const { isNew } = await makeCluster(making)
  if (isNew) options.log.info('a new database was made')
  const running = await findRunning(places.cluster)
  const adopted = running && (await adopt(running, base, options.log))
  if (adopted) return adopted
  await clearPidFiles(places.cluster) // Before the password: making one wants the cluster for itself.
  const password = await passwordFor(making)
  const door = await findDoor(places)
  const launch = { ...base, door }
  return { server: await launchServer(launch), door, url: urlOf(door, password), wasAdopted: false, launch }
}

async function adopt(running: RunningServer, base: Omit<Launch, 'door'>, log: Log): Promise<Started | null> {
  const door = knownDoor(base.places)
  if (door && existsSync(base.places.password)) {
    const launch = { ...base, door }
    const url = urlOf(door, readPassword(base.places))
    if (await mayAdopt(running, launch, url)) {
      log.warn(
        { pid: running.mark.pid },
        'a database server that an earlier Folkmoot left running was found and taken over',
      )
      return { server: running, door, url, wasAdopted: true, launch }
    }
  }
  log.warn(
    { pid: running.mark.pid },
    'a database server that an earlier Folkmoot left running is stopped, to be started anew',
  )
  await stopServer(running)
  return null
}
