import type { Log } from '../log.ts'
import { type DiskMeasure, measureDisk } from './measure-disk.ts'

export type DiskState = 'room' | 'low' | 'full'

export interface DiskWatch {
  readonly state: DiskState
  stop(): void
}

/** Two files of the database's log: what is under way, and its next checkpoint, still find room. */
const leastFreeBytes = 32 * 2 ** 20
const lowPercent = 80
const everyMilliseconds = 250

/** For houses whose database is elsewhere: its disk is not ours to see. */
export const unwatchedDisk: DiskWatch = { state: 'room', stop() {} }

/**
 * Looks at the disk of the data folder four times a second. `full` while a little is still free: a database that finds no room
 * for its log at all stops, and nothing can be read; one that is asked for nothing new goes on answering.
 */
export function watchDisk(folder: string, log: Log): DiskWatch {
  const watch = { state: stateOf(measureDisk(folder)), stop: () => clearInterval(timer) }
  tell(log, watch.state, folder)
  const timer = setInterval(() => {
    const now = stateOf(measureDisk(folder))
    if (now !== watch.state) tell(log, now, folder)
    watch.state = now
  }, everyMilliseconds).unref()
  return watch
}

export function stateOf({ percentUsed, freeBytes }: DiskMeasure): DiskState {
  if (freeBytes < leastFreeBytes) return 'full'
  return percentUsed >= lowPercent ? 'low' : 'room'
}

function tell(log: Log, state: DiskState, folder: string): void {
  if (state === 'full') log.error({ folder }, 'the disk is full: nothing new is taken until there is room again')
  if (state === 'low') log.warn({ folder }, 'at least 80 % of the disk is used: free some space soon')
  if (state === 'room') log.debug({ folder }, 'the disk has room')
}
