import { existsSync, readFileSync } from 'node:fs'
import pg from 'pg'
import { type Launch, settingsPath } from './launch-server.ts'
import { readPostmasterFile } from './postmaster-file.ts'
import { markOf } from './process-mark.ts'
import { processesOf } from './processes-of.ts'
import { isGoneWithin, type RunningServer, waitForEnd } from './running-server.ts'

/** The server that a killed Folkmoot left running on this cluster, if any. Call while holding the lock. */
export async function findRunning(cluster: string): Promise<RunningServer | null> {
  const written = readPostmasterFile(cluster)
  const mark = written && markOf(written.pid)
  if (!written || !mark) return null
  const processes = processesOf(cluster)
  if (processes && !processes.includes(mark.pid)) return null // The number is a stranger's by now.
  return { mark, gone: waitForEnd(mark) }
}

/** Whether the server can be taken over as it is: started with today's settings, up, and it knows our password. */
export async function mayAdopt(server: RunningServer, launch: Launch, url: string): Promise<boolean> {
  if (!hasSameSettings(launch)) return false
  for (let round = 0; round < 100; round++) {
    const state = readPostmasterFile(launch.places.cluster)?.state
    if (state === 'ready') return answers(url)
    if (state !== 'starting' || (await isGoneWithin(server, 100))) return false
  }
  return false
}

const hasSameSettings = ({ places, settings }: Launch) =>
  existsSync(settingsPath(places.cluster)) && readFileSync(settingsPath(places.cluster), 'utf8') === settings

/** Signs in and asks for something small. */
export async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000, query_timeout: 3_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('SELECT 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}
