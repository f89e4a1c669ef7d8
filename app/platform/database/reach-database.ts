import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Log } from '../log.ts'
import { PlainError } from '../plain-error.ts'
import type { Settings } from '../settings.ts'
import { knownDoor, urlOf } from './embedded/find-door.ts'
import { findRunning } from './embedded/find-running.ts'
import { FolderTaken } from './embedded/folder-lock.ts'
import { readPassword } from './embedded/make-cluster.ts'
import { placesFor } from './embedded/places.ts'
import { startEmbedded } from './embedded/start-embedded.ts'

export interface ReachedDatabase {
  readonly url: string
  close(): Promise<void>
}

/** The address of the database for a command: the server that is set, or the embedded one, which is started for it. */
export async function reachDatabase(settings: Settings, log: Log): Promise<ReachedDatabase> {
  if (settings.databaseUrl) return { url: settings.databaseUrl, close: async () => {} }
  const embedded = await startEmbedded({ folder: settings.dataFolder, log })
  return { url: embedded.url, close: () => embedded.stop() }
}

/** The same for commands that only look: they may also use the embedded database of a Folkmoot that is running. */
export async function reachDatabaseToRead(settings: Settings, log: Log): Promise<ReachedDatabase> {
  if (!settings.databaseUrl && !hasEmbedded(settings.dataFolder)) {
    throw new PlainError(
      `There is no database in ${settings.dataFolder} yet: set FOLKMOOT_DATA to the data folder of a Folkmoot that has been started.`,
    )
  }
  try {
    return await reachDatabase(settings, log)
  } catch (error) {
    if (!(error instanceof FolderTaken)) throw error
    const url = await urlOfRunning(settings.dataFolder, log)
    if (url === null) throw error
    return { url, close: async () => {} }
  }
}

/** Whether a database was ever made in, or for, the data folder. */
export const hasEmbedded = (dataFolder: string): boolean =>
  ['database', 'database.place'].some((name) => existsSync(join(dataFolder, name)))

async function urlOfRunning(dataFolder: string, log: Log): Promise<string | null> {
  const places = placesFor(dataFolder, log)
  const door = knownDoor(places)
  const isThere = door !== null && existsSync(places.password) && (await findRunning(places.cluster)) !== null
  return isThere ? urlOf(door, readPassword(places)) : null
}
