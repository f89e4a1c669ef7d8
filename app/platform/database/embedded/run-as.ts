import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { PlainError } from '../../plain-error.ts'

/** The user PostgreSQL runs as when Folkmoot runs as root: it refuses to be root, with good reason. */
export interface RunAs {
  readonly uid: number
  readonly gid: number
}

/** A user of its own where the operator made one; else the user every machine has. initdb wants a line in passwd. */
const names = ['folkmoot', 'nobody']

/** Null: as ourselves. A cluster that exists is run as its owner, whoever that was when it was made. */
export function userToRunAs(cluster: string): RunAs | null {
  if (process.getuid?.() !== 0) return null
  if (existsSync(cluster)) {
    const { uid, gid } = statSync(cluster)
    if (uid !== 0) return { uid, gid }
  }
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const user = names.map((name) => users.find((fields) => fields[0] === name)).find((fields) => fields !== undefined)
  if (user) return { uid: Number(user[2]), gid: Number(user[3]) }
  throw new PlainError(
    'PostgreSQL does not run as root and this machine has no user "nobody": start Folkmoot as another user.',
  )
}

/** The first folder on the way to this one that the user may not enter, or null. Access lists beyond the mode are not read. */
export function closedFolder(folder: string, runAs: RunAs): string | null {
  const parents: string[] = []
  for (let each = folder; ; each = dirname(each)) {
    parents.unshift(each)
    if (each === dirname(each)) break
  }
  return parents.find((each) => existsSync(each) && !mayEnter(each, runAs)) ?? null
}

function mayEnter(folder: string, runAs: RunAs): boolean {
  const { uid, gid, mode } = statSync(folder)
  const bit = uid === runAs.uid ? 0o100 : gid === runAs.gid ? 0o010 : 0o001
  return (mode & bit) !== 0
}
