import { execFileSync } from 'node:child_process'
import { PlainError } from '#platform/plain-error.ts'

export interface Identity {
  readonly uid: number
  readonly gid: number
}

/**
 * Whom the database runs as. PostgreSQL refuses to run as root; then it gets the unprivileged user `nobody`, which every
 * Debian base has (initdb wants a user that has a name). Null: run it as ourselves.
 */
export function unprivilegedIdentity(): Identity | null {
  if (process.getuid?.() !== 0) return null
  try {
    const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8', stdio: 'pipe' }))
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    throw new PlainError(
      'PostgreSQL does not run as root and this machine has no user "nobody": run Folkmoot as another user.',
    )
  }
}
