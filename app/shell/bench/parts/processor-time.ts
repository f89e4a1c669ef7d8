import { readdirSync, readFileSync } from 'node:fs'

interface Stat {
  readonly parent: number
  readonly own: number
  readonly ofEnded: number
}

/** Clock ticks a second that Linux counts processor time in. */
const ticks = 100

function statOf(path: string): Stat | null {
  try {
    // The name in brackets may hold spaces; what follows it does not.
    const fields = readFileSync(path, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
      .map(Number)
    return { parent: fields[1]!, own: fields[11]! + fields[12]!, ofEnded: fields[13]! + fields[14]! }
  } catch {
    return null
  }
}

/** Milliseconds of processor that a process has used so far, all its threads together. */
export const processMilliseconds = (pid: number): number => ((statOf(`/proc/${pid}/stat`)?.own ?? 0) * 1000) / ticks

/** The same for a process with all its children, those that have ended included. */
export function familyMilliseconds(pid: number): number {
  const main = statOf(`/proc/${pid}/stat`)
  if (!main) return 0
  const children = childrenOf(pid).reduce((sum, child) => sum + (statOf(`/proc/${child}/stat`)?.own ?? 0), 0)
  return ((main.own + main.ofEnded + children) * 1000) / ticks
}

export const childrenOf = (pid: number): readonly number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && statOf(`/proc/${name}/stat`)?.parent === pid)
    .map(Number)

/** Milliseconds used by worker threads of a Node process: what is drawn off the request path. */
export function workerMilliseconds(pid: number): number {
  const threads = readdirSync(`/proc/${pid}/task`).filter((thread) => nameOf(`/proc/${pid}/task/${thread}/comm`))
  const spent = threads.map((thread) => statOf(`/proc/${pid}/task/${thread}/stat`)?.own ?? 0)
  return (spent.reduce((sum, each) => sum + each, 0) * 1000) / ticks
}

function nameOf(path: string): boolean {
  try {
    return readFileSync(path, 'utf8').startsWith('WorkerThread')
  } catch {
    return false
  }
}

/** Megabytes of memory, shared pages counted by their share. */
export function memoryMegabytes(pids: readonly number[]): number {
  const kilobytes = pids.map((pid) =>
    Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1]),
  )
  return kilobytes.reduce((sum, each) => sum + each, 0) / 1024
}
