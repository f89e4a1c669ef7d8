import { chmodSync, cpSync, existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Binaries, binariesIn } from './find-binaries.ts'
import { commonFolder, makeCommonFolder } from './places.ts'
import { closedFolder, type RunAs } from './run-as.ts'

/** The programs where the server's user can run them: a checkout below /root is closed to it, so they are copied out once. */
export function reachableBinaries(binaries: Binaries, runAs: RunAs | null): Binaries {
  if (!runAs || !closedFolder(binaries.folder, runAs)) return binaries
  const copy = join(commonFolder, `postgresql-${binaries.version}`)
  if (!existsSync(copy)) {
    const draft = `${copy}.${process.pid}`
    makeCommonFolder()
    cpSync(binaries.folder, draft, { recursive: true, verbatimSymlinks: true })
    chmodSync(draft, 0o755)
    try {
      renameSync(draft, copy)
    } catch {
      // Another Folkmoot was quicker.
      rmSync(draft, { recursive: true, force: true })
    }
  }
  return binariesIn(copy, binaries.version)
}
