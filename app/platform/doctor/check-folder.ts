import { randomBytes } from 'node:crypto'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DiskMeasure, measureDisk } from '../disk/measure-disk.ts'
import { broken, type Finding, ok, warning } from './finding.ts'

/** Whether the data folder can be written to; looks by writing. */
export function checkFolder(folder: string): Finding {
  if (!existsSync(folder)) return ok('Data folder', `${folder} is not there yet: the first start makes it.`)
  const probe = join(folder, `.doctor-${randomBytes(6).toString('hex')}`)
  try {
    writeFileSync(probe, 'x', { flag: 'wx', mode: 0o600 })
    return ok('Data folder', `${folder} can be written to.`)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason'
    return broken(
      'Data folder',
      `${folder} cannot be written to (${code}): check who owns it, or set FOLKMOOT_DATA to another folder.`,
    )
  } finally {
    rmSync(probe, { force: true })
  }
}

/** Free space on the disk of the data folder, or of where it will be. */
export const checkDisk = (folder: string): Finding => judgeDisk(measureDisk(folder))

/** Warns early: a full disk stops every vote until somebody makes room. */
export function judgeDisk({ percentUsed, freeBytes }: DiskMeasure): Finding {
  const sentence = `${percentUsed} % of the disk is used, ${(freeBytes / 1e9).toFixed(1)} GB are free`
  if (percentUsed >= 95)
    return broken('Disk', `${sentence}: free some space now, before nothing can be saved any more.`)
  if (percentUsed >= 80) return warning('Disk', `${sentence}: free some space or move to a larger disk.`)
  return ok('Disk', `${sentence}.`)
}
