import { readFileSync } from 'node:fs'

/** One process, for good: its number alone is given to another process some day, number and start together are not. */
export interface ProcessMark {
  readonly pid: number
  /** Start of the process in ticks since the machine's start, then the machine's start; empty where /proc is not there. */
  readonly started: string
}

/** The mark of a living process, or null when there is none of that number. */
export function markOf(pid: number): ProcessMark | null {
  if (!hasProc) return answers(pid) ? { pid, started: '' } : null
  try {
    // The name in brackets may hold anything, brackets and blanks too: read what follows the last one.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\)\s/s, '')
      .split(' ')
    // A zombie has ended; only its parent has not asked how.
    return fields[0] === 'Z' || fields[0] === 'X' ? null : { pid, started: `${fields[19]}.${machineStart}` }
  } catch {
    return null
  }
}

export const isAlive = (mark: ProcessMark): boolean => markOf(mark.pid)?.started === mark.started

const machineStart = readFirst('/proc/sys/kernel/random/boot_id').slice(0, 8)
const hasProc = readFirst('/proc/self/stat') !== ''

function readFirst(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

function answers(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
