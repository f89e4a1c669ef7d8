import pg from 'pg'
import { pendingMigrations } from '../database/migrate.ts'
import { unsafeSettings } from '../database/unsafe-settings.ts'
import { broken, type Finding, ok, warning } from './finding.ts'

const oldestServer = 15

/** Everything about a database that can be reached. */
export async function checkDatabase(url: string): Promise<readonly Finding[]> {
  const pool = new pg.Pool({ connectionString: url, max: 1, connectionTimeoutMillis: 5_000, query_timeout: 10_000 })
  pool.on('error', () => {})
  try {
    return [
      await checkVersion(pool),
      await checkSafety(pool),
      await checkMigrations(pool),
      await checkClock(pool),
      await checkServerZone(pool),
    ]
  } catch (error) {
    return [cannotReach(error)]
  } finally {
    await pool.end()
  }
}

export function cannotReach(error: unknown): Finding {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'no answer'
  return broken(
    'Database',
    `It cannot be used (${code}): check that it runs, and the address, user and password in DATABASE_URL.`,
  )
}

async function checkVersion(pool: pg.Pool): Promise<Finding> {
  const { version } = (await pool.query(`SELECT current_setting('server_version') AS version`)).rows[0]
  if (Number.parseInt(version, 10) >= oldestServer) return ok('Database', `PostgreSQL ${version} answers.`)
  return broken('Database', `PostgreSQL ${version} is too old: use version ${oldestServer} or newer.`)
}

async function checkSafety(pool: pg.Pool): Promise<Finding> {
  const unsafe = await unsafeSettings(pool)
  if (unsafe.length === 0) return ok('Safety', 'What was acknowledged is on the disk.')
  return broken(
    'Safety',
    `A power cut could lose acknowledged votes: switch ${unsafe.join(', ')} on in the settings of PostgreSQL. No ballot can be opened until then.`,
  )
}

async function checkMigrations(pool: pg.Pool): Promise<Finding> {
  const pending = await pendingMigrations(pool)
  if (pending.length === 0) return ok('Tables', 'They are up to date.')
  return warning(
    'Tables',
    `${pending.length} changes of tables have not run yet: run "folkmoot migrate", or start Folkmoot.`,
  )
}

async function checkClock(pool: pg.Pool): Promise<Finding> {
  const before = Date.now()
  const { moment } = (await pool.query<{ moment: Date }>('SELECT clock_timestamp() AS moment')).rows[0]!
  const after = Date.now()
  return judgeClock(Math.max(0, before - moment.getTime(), moment.getTime() - after) / 1000)
}

/** Opening and closing go by the database's clock; the pages show the app's. */
export function judgeClock(seconds: number): Finding {
  const advice = `The clocks of Folkmoot and its database differ by ${seconds.toFixed(1)} seconds: set both by a time server (NTP).`
  if (seconds > 60) return broken('Clock', advice)
  return seconds > 2 ? warning('Clock', advice) : ok('Clock', 'Folkmoot and its database have the same time.')
}

async function checkServerZone(pool: pg.Pool): Promise<Finding> {
  const asked = `SELECT ('2026-07-01 12:00+00'::timestamptz AT TIME ZONE 'Europe/London')::text AS summer`
  const answer = await pool.query(asked).catch(() => null)
  if (answer?.rows[0].summer === '2026-07-01 13:00:00')
    return ok('Time zones', 'The database knows the time in Britain.')
  return broken('Time zones', 'The database has no time zone data: install it on its machine (package tzdata).')
}
