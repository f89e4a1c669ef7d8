import {
  closeSync,
  constants,
  fchownSync,
  lchownSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'

/**
 * Files and folders that Folkmoot makes as root belong to whoever owns the folder they stand in: that user may start it
 * next time. No link that such a user could have laid is followed.
 */
export function writeOwnFile(path: string, text: string): void {
  const draft = `${path}.new`
  rmSync(draft, { force: true })
  const file = openSync(draft, 'wx', 0o600)
  try {
    giveFile(file, path)
    writeSync(file, text)
  } finally {
    closeSync(file)
  }
  renameSync(draft, path)
}

/** Opens a file to add to its end. */
export function openOwnFile(path: string): number {
  const file = openSync(path, constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | constants.O_NOFOLLOW, 0o600)
  giveFile(file, path)
  return file
}

export function giveFolder(folder: string): void {
  const owner = ownerToBe(folder)
  if (owner) lchownSync(folder, owner.uid, owner.gid)
}

function giveFile(file: number, path: string): void {
  const owner = ownerToBe(path)
  if (owner) fchownSync(file, owner.uid, owner.gid)
}

const ownerToBe = (path: string) => (process.getuid?.() === 0 ? statSync(dirname(path)) : null)
