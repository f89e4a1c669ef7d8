import type { Chance } from './chance.ts'
import type { Clock } from './clock.ts'
import type { Database } from './database/database.ts'
import type { NewId } from './ids.ts'
import type { Jobs } from './jobs/jobs.ts'
import type { Log } from './log.ts'
import type { Secrets } from './secrets.ts'
import type { Settings } from './settings.ts'

/** Everything of the outside world that is handed in at start. */
export interface House {
  readonly settings: Settings
  readonly database: Database
  readonly clock: Clock
  readonly chance: Chance
  readonly newId: NewId
  readonly jobs: Jobs
  readonly log: Log
  readonly secrets: Secrets
}
