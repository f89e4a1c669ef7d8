import { setTimeout as wait } from 'node:timers/promises'
import type { Log } from '../../log.ts'
import { type RunningServer, send, stopServer } from './running-server.ts'

export interface Supervised {
  readonly server: RunningServer
  launch(): Promise<RunningServer>
  readonly log: Log
  onExit(): void
  onRestart(): void
}

const longestPause = 5_000
/** One that answered and then ended is back within seconds, however often it happens. */
const longestPauseOnceReady = 1_000
/** A server that stood this long is not failing at start: the next restart begins without a pause. */
const steadyAfter = 10_000

/** Keeps a server running until told to stop; one that fails again and again at start is tried at longer intervals. */
export function supervise(supervised: Supervised): { stop(): Promise<void> } {
  const stopping = new AbortController()
  let current: RunningServer | null = supervised.server
  // The last resort when the process ends without stop(): no time to wait, but a clean stop is under way.
  const atExit = () => current && send(current.mark.pid, 'SIGINT')
  process.once('exit', atExit)
  const watching = watch()
  return { stop }

  async function watch(): Promise<void> {
    for (let pause = 0; ; ) {
      const since = Date.now()
      await current!.gone
      current = null
      if (stopping.signal.aborted) return
      supervised.log.error('the database server ended by itself and is being started again')
      supervised.onExit()
      pause = Date.now() - since > steadyAfter ? 0 : pause
      current = await launchAgain(pause)
      if (!current) return
      pause = Math.min(longestPauseOnceReady, pause * 2 || 250)
      supervised.log.warn({ pid: current.mark.pid }, 'the database server runs again')
      supervised.onRestart()
    }
  }

  async function launchAgain(firstPause: number): Promise<RunningServer | null> {
    for (let pause = firstPause; !stopping.signal.aborted; pause = Math.min(longestPause, pause * 2 || 250)) {
      await wait(pause, undefined, { signal: stopping.signal }).catch(() => {})
      if (stopping.signal.aborted) return null
      try {
        return await supervised.launch()
      } catch (error) {
        supervised.log.error({ reason: String(error) }, 'the database server could not be started; trying again')
      }
    }
    return null
  }

  async function stop(): Promise<void> {
    stopping.abort()
    if (current) await stopServer(current)
    await watching
    if (current) await stopServer(current)
    process.removeListener('exit', atExit)
  }
}
