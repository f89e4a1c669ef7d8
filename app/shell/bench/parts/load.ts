import { setTimeout as wait } from 'node:timers/promises'
import { Connection, type Reply } from '../../testing/load/connection.ts'

export interface Loaded {
  readonly perSecond: number
  /** Those that were not answered as expected. */
  readonly failed: number
  /** Milliseconds of each, ascending. */
  readonly times: Float64Array
}

export interface Load {
  readonly port: number
  readonly count: number
  request(k: number): string
  isGood(reply: Reply, k: number): boolean
}

/** As fast as so many connections can, each with one request at a time. */
export async function rush(load: Load & { readonly connections: number }): Promise<Loaded> {
  const times = new Float64Array(load.count)
  const from = performance.now()
  let next = 0
  let failed = 0
  const worker = async () => {
    const connection = new Connection(load.port)
    for (let k = next++; k < load.count; k = next++)
      failed += await timed(load, { connection, k, times, since: performance.now() })
    connection.close()
  }
  await Promise.all(Array.from({ length: load.connections }, worker))
  return { perSecond: (load.count * 1000) / (performance.now() - from), failed, times: times.sort() }
}

/** At a steady pace, however slowly the answers come; each is timed from the moment it was due. */
export async function pace(load: Load & { readonly perSecond: number }): Promise<Loaded> {
  const times = new Float64Array(load.count)
  const idle: Connection[] = []
  const from = performance.now()
  const due = (k: number) => from + (k * 1000) / load.perSecond
  let failed = 0
  const one = async (k: number) => {
    const connection = idle.pop() ?? new Connection(load.port)
    failed += await timed(load, { connection, k, times, since: due(k) })
    idle.push(connection)
  }
  const all: Promise<void>[] = []
  for (let k = 0; k < load.count; k++) {
    const early = due(k) - performance.now()
    if (early > 0) await wait(early)
    all.push(one(k))
  }
  await Promise.all(all)
  for (const connection of idle) connection.close()
  return { perSecond: load.perSecond, failed, times: times.sort() }
}

interface Timed {
  readonly connection: Connection
  readonly k: number
  readonly times: Float64Array
  readonly since: number
}

/** 1 if it failed, else 0. */
async function timed(load: Load, { connection, k, times, since }: Timed): Promise<number> {
  const isGood = await connection.send(load.request(k)).then(
    (reply) => load.isGood(reply, k),
    () => false,
  )
  times[k] = performance.now() - since
  return isGood ? 0 : 1
}

/** The time that a share of all stays under. */
export const quantile = ({ times }: Loaded, share: number): number =>
  times[Math.min(times.length - 1, Math.floor(times.length * share))]!
