import { accessSync, constants, mkdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Log } from '#platform/log.ts'
import { PlainError } from '#platform/plain-error.ts'
import { type Cluster, findOrMakeCluster } from './cluster.ts'
import { lockFolder } from './folder-lock.ts'
import { findPrograms, reachablePrograms } from './programs.ts'
import { answers, isAlive, runningServer, type ServerPlace, spawnServer, stopServer, urlOf } from './server-process.ts'
import { unprivilegedIdentity } from './unprivileged.ts'

export interface EmbeddedDatabase {
  readonly url: string
  /** True when a server that an earlier, killed Folkmoot left behind was taken over. */
  readonly wasAdopted: boolean
  /** The server's process id now; another one after it was restarted. */
  pid(): number
  stop(): Promise<void>
}

/**
 * A real PostgreSQL of our own on a data folder: made if need be, taken over if it was left running, started again when
 * it dies, stopped when we stop. One Folkmoot a folder.
 */
export async function startEmbedded(options: { readonly folder: string; readonly log: Log }): Promise<EmbeddedDatabase> {
  const dataFolder = resolve(options.folder)
  checkWritable(dataFolder)
  const lock = await lockFolder(dataFolder)
  try {
    const identity = unprivilegedIdentity()
    const native = identity ? reachablePrograms(findPrograms()) : findPrograms()
    const cluster = findOrMakeCluster(dataFolder, native, identity)
    const held = runningServer(cluster.folder)
    const place = { native, cluster, identity, logFile: join(dataFolder, 'postgres.log'), ...(held ?? (await newAddress(cluster))) }
    const pid = await startOrAdopt(place, held?.pid ?? null, options.log)
    const keeper = keepAlive(place, pid, options.log)
    const stop = async () => {
      await keeper.stop()
      await lock.release()
    }
    return { url: urlOf(place), wasAdopted: held?.pid === pid, pid: keeper.pid, stop }
  } catch (error) {
    await lock.release()
    throw error
  }
}

function checkWritable(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 })
    accessSync(folder, constants.W_OK)
  } catch {
    throw new PlainError(`Folkmoot cannot write to its data folder ${folder}: set FOLKMOOT_DATA to a folder it may write to.`)
  }
}

/** A unix socket beside the data where its path is short enough for the kernel, else a free port on loopback. */
async function newAddress(cluster: Cluster): Promise<{ readonly port: number; readonly socketFolder: string | null }> {
  const socketFolder = cluster.folder
  if (join(socketFolder, '.s.PGSQL.54321').length < 104) return { port: 5432, socketFolder }
  return { port: await freePort(), socketFolder: null }
}

function freePort(): Promise<number> {
  return new Promise((resolvePort, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (address && typeof address === 'object' ? resolvePort(address.port) : reject(new Error('no port'))))
    })
  })
}

async function startOrAdopt(place: ServerPlace, left: number | null, log: Log): Promise<number> {
  if (left !== null) {
    if (await answers(place, left, 15)) {
      log.info({ pid: left }, 'took over the database server that an earlier run left')
      return left
    }
    log.warn({ pid: left }, 'stopping a database server that an earlier run left and that does not answer')
    await stopServer(left)
  }
  return startNew(place)
}

async function startNew(place: ServerPlace): Promise<number> {
  const pid = spawnServer(place)
  if (pid > 0 && (await answers(place, pid, 60))) return pid
  if (pid > 0) await stopServer(pid)
  throw startTrouble(place)
}

function startTrouble(place: ServerPlace): Error {
  const said = readFileSync(place.logFile, 'utf8').slice(-2_000)
  if (/No space left/.test(said)) return new PlainError('The disk is full, so the database cannot start: free some space, then start again. Nothing that was acknowledged is lost.')
  if (/Read-only file system/.test(said)) return new PlainError('The database’s disk is read-only, so it cannot start: make it writable, then start again.')
  return new Error(`PostgreSQL did not start. Its log ends: ${said.trim().split('\n').slice(-5).join(' / ')}`)
}

/** Looks every quarter of a second whether the server is there, and starts it again when it is not. */
function keepAlive(place: ServerPlace, first: number, log: Log): { pid(): number; stop(): Promise<void> } {
  let pid = first
  const stopping = new AbortController()
  const rest = (milliseconds: number) => wait(milliseconds, undefined, { ref: false, signal: stopping.signal }).catch(() => {})
  const watch = async () => {
    for (let pause = 100; !stopping.signal.aborted; ) {
      await rest(250)
      if (stopping.signal.aborted || isAlive(pid)) continue
      log.warn({ pid }, 'the database server ended by itself; starting it again')
      try {
        pid = await startNew(place)
        pause = 100
      } catch (error) {
        log.error({ reason: error instanceof Error ? error.message : String(error) }, 'the database server could not be started again yet')
        await rest(pause)
        pause = Math.min(pause * 2, 5_000)
      }
    }
  }
  const watching = watch()
  return {
    pid: () => pid,
    async stop() {
      stopping.abort()
      await watching
      await stopServer(pid)
    },
  }
}
