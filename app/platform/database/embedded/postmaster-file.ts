import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What PostgreSQL writes of itself into its folder. */
export interface PostmasterFile {
  readonly pid: number
  readonly state: 'starting' | 'ready' | 'stopping'
}

/** Lines: process, folder, start, port, socket folder, address, shared memory, state. Null when there is no such file. */
export function readPostmasterFile(cluster: string): PostmasterFile | null {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8')
      .split('\n')
      .map((line) => line.trim())
    const pid = Number(lines[0])
    if (!Number.isSafeInteger(pid) || pid <= 0) return null
    const state = lines[7] === 'ready' || lines[7] === 'stopping' ? lines[7] : 'starting'
    return { pid, state }
  } catch {
    return null
  }
}
