import { execFileSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Binaries, binariesIn } from '../database/embedded/find-binaries.ts'
import { PlainError } from '../plain-error.ts'

/** The newest PostgreSQL that Debian's packages put on this machine, to run the database tests a second time on it. */
export function debianPostgres(): Binaries {
  const servers = globSync('/usr/lib/postgresql/*/bin/postgres').map((program) => {
    const version = execFileSync(program, ['--version'], { encoding: 'utf8' }).match(/\d+(\.\d+)?/)?.[0] ?? ''
    return binariesIn(join(dirname(program), '..'), version)
  })
  const newest = servers.sort((a, b) => a.major - b.major).at(-1)
  if (newest) return newest
  throw new PlainError(
    'No PostgreSQL server of Debian is installed (apt-get install postgresql): these tests were not run on it.',
  )
}
