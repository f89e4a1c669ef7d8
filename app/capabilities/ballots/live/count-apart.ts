import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { House } from '#platform/house.ts'
import { projectRoot } from '#platform/root.ts'
import type { FromCountWorker, ToCountWorker } from './count-messages.ts'

export type Counted = Extract<FromCountWorker, { kind: 'counted' }>

/** Counts a ballot in a thread of its own, so that requests are answered meanwhile. @throws where it cannot be counted */
export async function countApart(house: House, ballot: Omit<ToCountWorker, 'databaseUrl'>): Promise<Counted> {
  const databaseUrl = house.database.pool.options.connectionString!
  const worker = new Worker(workerFile, {
    workerData: { ...ballot, databaseUrl } satisfies ToCountWorker,
    execArgv: workerOptions,
    resourceLimits: { maxOldGenerationSizeMb: 1_024 },
  })
  const message = await new Promise<FromCountWorker>((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`The counting thread ended with ${code} before it had counted.`)))
  })
  if (message.kind === 'failed') throw new Error(`A ballot could not be counted: ${message.reason}`)
  return message
}

/** From source in development and tests, from the build otherwise. */
const isSource = import.meta.filename.endsWith('.ts')
const workerFile = isSource
  ? join(import.meta.dirname, 'count-worker.ts')
  : join(projectRoot, 'dist', 'count-worker.js')
const workerOptions = isSource ? ['--conditions=folkmoot-source'] : []
