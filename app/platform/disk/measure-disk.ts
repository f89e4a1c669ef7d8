import { existsSync, statfsSync } from 'node:fs'
import { dirname } from 'node:path'

export interface DiskMeasure {
  readonly percentUsed: number
  readonly freeBytes: number
}

/** The disk of a folder, or of where it will be. */
export function measureDisk(folder: string): DiskMeasure {
  const { blocks, bfree, bavail, bsize } = statfsSync(nearest(folder))
  // As df counts: of what we may use at all, so without what the system keeps for itself.
  const used = blocks - bfree
  return { percentUsed: Math.ceil((100 * used) / (used + bavail || 1)), freeBytes: bavail * bsize }
}

function nearest(folder: string): string {
  return existsSync(folder) ? folder : nearest(dirname(folder))
}
