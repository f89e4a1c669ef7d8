import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { PlainError } from '../../plain-error.ts'
import type { Binaries } from './find-binaries.ts'
import { writeOwnFile } from './own-file.ts'
import type { Places } from './places.ts'
import type { RunAs } from './run-as.ts'
import { runProgram } from './run-program.ts'

export interface Making {
  readonly places: Places
  readonly binaries: Binaries
  readonly runAs: RunAs | null
}

/**
 * Makes the cluster when there is none yet. It is made under another name and renamed when complete, so a start that was
 * killed half-way or ran out of disk leaves nothing that looks like a database.
 */
export async function makeCluster(making: Making): Promise<{ readonly isNew: boolean }> {
  const { places, binaries, runAs } = making
  if (existsSync(places.cluster)) {
    checkVersion(places.cluster, binaries)
    return { isNew: false }
  }
  const draft = `${places.cluster}.making`
  rmSync(draft, { recursive: true, force: true })
  try {
    mkdirSync(draft, { mode: 0o700 })
    if (runAs) chownSync(draft, runAs.uid, runAs.gid)
    await runProgram({ file: binaries.initdb, args: initdbArguments(draft, binaries), runAs })
    await asSuperuser(making, draft, ['CREATE ROLE folkmoot LOGIN CREATEDB', 'CREATE DATABASE folkmoot OWNER folkmoot'])
    await changePassword(making, draft)
    renameSync(draft, places.cluster)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    throw error
  }
  return { isNew: true }
}

/** The password of Folkmoot's role; a lost one is replaced, for which the server must not be running. */
export async function passwordFor(making: Making): Promise<string> {
  if (!existsSync(making.places.password)) await changePassword(making, making.places.cluster)
  return readPassword(making.places)
}

export const readPassword = (places: Places): string => readFileSync(places.password, 'utf8').trim()

/** In the database first: a file without its password would be worse than none. */
async function changePassword(making: Making, cluster: string): Promise<void> {
  const password = randomBytes(24).toString('base64url')
  await asSuperuser(making, cluster, [`ALTER ROLE folkmoot PASSWORD '${password}'`])
  writeOwnFile(making.places.password, `${password}\n`)
}

/** Order and case of letters must not change with the machine's libraries: by code point, from PostgreSQL's own tables. */
function initdbArguments(folder: string, binaries: Binaries): string[] {
  const locale =
    binaries.major >= 17
      ? ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
      : ['--locale=C.UTF-8']
  // Nobody can connect while it is made; afterwards our access file holds (cluster-settings.ts).
  return ['-D', folder, '--username=postgres', '--auth=trust', '--encoding=UTF8', '--data-checksums', ...locale]
}

/** Runs statements without a server (PostgreSQL's single-user mode reads one a line). */
function asSuperuser({ binaries, runAs }: Making, cluster: string, statements: readonly string[]): Promise<void> {
  const args = ['--single', '-D', cluster, '-c', 'exit_on_error=on', '-c', 'log_checkpoints=off', 'postgres']
  return runProgram({ file: binaries.postgres, args, runAs, input: `${statements.join('\n')}\n` })
}

function checkVersion(cluster: string, binaries: Binaries): void {
  const file = join(cluster, 'PG_VERSION')
  if (!existsSync(file))
    throw new PlainError(`${cluster} is not a database of PostgreSQL: move it away, then start again.`)
  const made = Number.parseInt(readFileSync(file, 'utf8'), 10)
  if (made === binaries.major) return
  const advice =
    made > binaries.major
      ? 'upgrade Folkmoot'
      : 'make a backup with the Folkmoot that ran it, and restore that into an empty data folder'
  throw new PlainError(
    `The database in ${cluster} was made by PostgreSQL ${made} and this Folkmoot brings ${binaries.major}: ${advice}.`,
  )
}
