import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface SmallDisk {
  readonly folder: string
  makeReadOnly(): void
  remove(): void
}

/** A disk of so many megabytes in memory, or null where we may not mount one; a test then says that it was left out. */
export function smallDisk(megabytes: number): SmallDisk | null {
  const folder = mkdtempSync(join(tmpdir(), 'folkmoot-disk-'))
  const mount = (...options: string[]) =>
    execFileSync('/bin/mount', ['-t', 'tmpfs', '-o', options.join(','), 'folkmoot-test', folder], { stdio: 'ignore' })
  try {
    mount(`size=${megabytes}m`)
    chmodSync(folder, 0o755)
  } catch {
    rmSync(folder, { recursive: true, force: true })
    return null
  }
  return {
    folder,
    makeReadOnly: () => mount('remount', 'ro'),
    remove() {
      execFileSync('/bin/umount', [folder], { stdio: 'ignore' })
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
