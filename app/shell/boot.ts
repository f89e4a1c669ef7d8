import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { systemChance } from '#platform/chance.ts'
import { systemClock } from '#platform/clock.ts'
import { type Database, openDatabase } from '#platform/database/database.ts'
import { startEmbedded } from '#platform/database/embedded/start-embedded.ts'
import { migrate } from '#platform/database/migrate.ts'
import type { House } from '#platform/house.ts'
import { makeNewId } from '#platform/ids.ts'
import { makeJobs, migrateJobs } from '#platform/jobs/jobs.ts'
import { type Log, makeLog } from '#platform/log.ts'
import { PlainError } from '#platform/plain-error.ts'
import { keptSecret, makeSecrets } from '#platform/secrets.ts'
import type { Settings } from '#platform/settings.ts'

export interface Booted {
  readonly house: House
  readonly databaseUrl: string
  /** Where the embedded database lives that this process has running; null where the database is a server elsewhere. */
  readonly databaseFolder: string | null
  close(): Promise<void>
}

/** Opens the database (starting the embedded one where no server is set) and brings it up to date. */
export async function boot(
  settings: Settings,
  options: { readonly migrate: boolean } = { migrate: true },
): Promise<Booted> {
  const log = makeLog(settings.logLevel)
  makeDataFolder(settings.dataFolder)
  const embedded = settings.databaseUrl ? null : await startEmbedded({ folder: settings.dataFolder, log })
  const databaseUrl = settings.databaseUrl ?? embedded!.url
  const database = openDatabase({ url: databaseUrl, connections: settings.connections, log })
  const close = async () => {
    await database.close()
    await embedded?.stop()
  }
  try {
    if (options.migrate) await bringUpToDate(database, log)
    return { house: houseOf(settings, database, log), databaseUrl, databaseFolder: embedded?.folder ?? null, close }
  } catch (error) {
    await close()
    throw connectionTrouble(error, settings)
  }
}

async function bringUpToDate(database: Database, log: Log): Promise<void> {
  const { applied } = await migrate(database.pool)
  if (applied.length > 0) log.info({ migrations: applied.length }, 'the database was brought up to date')
  await migrateJobs(database)
}

function houseOf(settings: Settings, database: Database, log: Log): House {
  return {
    settings,
    database,
    log,
    clock: systemClock,
    chance: systemChance,
    newId: makeNewId(systemClock, systemChance),
    jobs: makeJobs(database, log),
    secrets: makeSecrets(
      settings.secret ?? keptSecret(settings.dataFolder, () => randomBytes(32).toString('base64url')),
    ),
  }
}

function makeDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 })
  } catch (error) {
    throw new PlainError(
      `Folkmoot cannot write to its data folder ${folder} (${reasonOf(error)}): set FOLKMOOT_DATA to a folder it may write to.`,
    )
  }
}

const reasonOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : String(error))

function connectionTrouble(error: unknown, settings: Settings): unknown {
  if (!settings.databaseUrl || !(error instanceof Error) || !('code' in error)) return error
  const unreachable = ['ECONNREFUSED', 'ENOTFOUND', 'EHOSTUNREACH', 'ETIMEDOUT', '28P01', '28000', '3D000']
  if (!unreachable.includes(String(error.code))) return error
  return new PlainError(
    `Folkmoot cannot use the database that DATABASE_URL names (${error.code}): check its address, user, password and name.`,
  )
}
