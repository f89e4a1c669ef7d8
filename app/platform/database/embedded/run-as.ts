import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { PlainError } from '../../plain-error.ts'

/** The user PostgreSQL runs as when Folkmoot runs as root: it refuses to be root, with good reason. */
export interface RunAs {
  readonly uid: number
  readonly gid: number
}

/** A user of its own where the operator made one; else the user every machine has. initdb wants a line in passwd. */
const names = ['folkmoot', 'nobody']

/**
 * Null: as ourselves. A cluster that exists is run as its owner, whoever that was when it was made; a new one in a folder
 * of an ordinary user as that user, so that both may start it; else as one of the names above.
 */
export function userToRunAs(home: string): RunAs | null {
  if (process.getuid?.() !== 0) return null
  const cluster = ownerOf(join(home, 'cluster'))
  if (cluster && cluster.uid !== 0) return cluster
  const users = readUsers()
  const folder = ownerOf(home) ?? ownerOf(dirname(home))
  if (folder && folder.uid !== 0 && users.some((user) => user.uid === folder.uid)) return folder
  const user = names.map((name) => users.find((each) => each.name === name)).find((each) => each !== undefined)
  if (user) return { uid: user.uid, gid: user.gid }
  throw new PlainError(
    'PostgreSQL does not run as root and this machine has no user "nobody": start Folkmoot as another user.',
  )
}

function ownerOf(path: string): RunAs | null {
  if (!existsSync(path)) return null
  const { uid, gid } = statSync(path)
  return { uid, gid }
}

function readUsers(): readonly (RunAs & { readonly name: string })[] {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
  return lines
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
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
