import { setTimeout as wait } from 'node:timers/promises'
import { isAlive, type ProcessMark } from './process-mark.ts'

/** A PostgreSQL that runs, our child or not. */
export interface RunningServer {
  readonly mark: ProcessMark
  /** Settles when its main process has ended. */
  readonly gone: Promise<void>
}

/** Asks for a fast stop (open work is undone, everything written), and insists more and more. */
export async function stopServer(server: RunningServer): Promise<void> {
  for (const [signal, milliseconds] of [
    ['SIGINT', 30_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    if (!isAlive(server.mark)) return
    send(server.mark.pid, signal)
    if (await isGoneWithin(server, milliseconds)) return
  }
}

export async function isGoneWithin(server: RunningServer, milliseconds: number): Promise<boolean> {
  const enough = new AbortController()
  const tooLate = wait(milliseconds, false, { signal: enough.signal }).catch(() => false)
  const answer = await Promise.race([server.gone.then(() => true), tooLate])
  enough.abort()
  return answer
}

/** The end of a process that is not our child shows only by looking. */
export async function waitForEnd(mark: ProcessMark): Promise<void> {
  while (isAlive(mark)) await wait(100, undefined, { ref: false })
}

export function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // Gone already.
  }
}
