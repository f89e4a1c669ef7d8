import { readdirSync, readlinkSync, realpathSync } from 'node:fs'

/** Every process of a server has its cluster as working folder: the surest sign whose it is. Null where /proc is not there. */
export function processesOf(cluster: string): readonly number[] | null {
  try {
    const folder = realpathSync(cluster)
    return readdirSync('/proc')
      .map(Number)
      .filter((pid) => pid > 0 && workingFolder(pid) === folder)
  } catch {
    return null
  }
}

function workingFolder(pid: number): string {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return ''
  }
}
