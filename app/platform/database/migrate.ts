import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type pg from 'pg'
import { PlainError } from '../plain-error.ts'
import { projectRoot } from '../root.ts'

export interface Migration {
  /** The file's name without ending, dated: `2026-11-24-1200-people`. They run in the order of their names. */
  readonly name: string
  readonly sql: string
  readonly sha256: string
}

/** All migrations of the platform and of every capability, in order. */
export function readMigrations(): readonly Migration[] {
  const files = globSync('app/{platform/database,capabilities/*/store}/migrations/*.sql', { cwd: projectRoot })
  return files
    .map((file) => {
      const sql = readFileSync(join(projectRoot, file), 'utf8')
      return { name: basename(file, '.sql'), sql, sha256: createHash('sha256').update(sql).digest('hex') }
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

const lockNumber = 4_607_811

/**
 * Brings the database up to date; two that start at once take turns. Each migration is one transaction.
 * Refuses when a migration that was run has since been edited, or when the database is newer than this program.
 */
export async function migrate(pool: pg.Pool): Promise<{ readonly applied: readonly string[] }> {
  const client = await pool.connect()
  try {
    await client.query(`SELECT pg_advisory_lock(${lockNumber})`)
    return { applied: await applyMissing(client) }
  } finally {
    await client.query(`SELECT pg_advisory_unlock(${lockNumber})`).catch(() => {})
    client.release()
  }
}

/** What `migrate` would do: names not yet applied. */
export async function pendingMigrations(pool: pg.Pool): Promise<readonly string[]> {
  const has = await pool.query(`SELECT to_regclass('platform.migration') IS NOT NULL AS has`)
  const applied = has.rows[0].has
    ? (await pool.query('SELECT name FROM platform.migration')).rows.map((row) => row.name)
    : []
  return readMigrations()
    .map((migration) => migration.name)
    .filter((name) => !applied.includes(name))
}

async function applyMissing(client: pg.PoolClient): Promise<string[]> {
  await client.query('CREATE SCHEMA IF NOT EXISTS platform')
  await client.query(`CREATE TABLE IF NOT EXISTS platform.migration (
    name text PRIMARY KEY, sha256 text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`)
  const migrations = readMigrations()
  const rows = (await client.query('SELECT name, sha256 FROM platform.migration')).rows
  checkApplied(migrations, new Map(rows.map((row) => [row.name, row.sha256])))
  const applied: string[] = []
  for (const migration of migrations) {
    if (rows.some((row) => row.name === migration.name)) continue
    await applyOne(client, migration)
    applied.push(migration.name)
  }
  return applied
}

function checkApplied(migrations: readonly Migration[], applied: ReadonlyMap<string, string>): void {
  for (const [name, sha256] of applied) {
    const ours = migrations.find((migration) => migration.name === name)
    if (!ours)
      throw new PlainError(`The database was made by a newer Folkmoot (it has "${name}"): upgrade this one first.`)
    if (ours.sha256 !== sha256)
      throw new PlainError(`The migration "${name}" was edited after it ran: restore its file.`)
  }
}

async function applyOne(client: pg.PoolClient, migration: Migration): Promise<void> {
  try {
    await client.query('BEGIN')
    await client.query(migration.sql)
    await client.query('INSERT INTO platform.migration (name, sha256) VALUES ($1, $2)', [
      migration.name,
      migration.sha256,
    ])
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw new Error(`The migration "${migration.name}" failed.`, { cause: error })
  }
}
