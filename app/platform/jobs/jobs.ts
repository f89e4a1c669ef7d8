import { fromKysely, PgBoss } from 'pg-boss'
import type { Database } from '../database/database.ts'
import type { Write } from '../database/handles.ts'
import { takeTurns } from '../database/take-turns.ts'
import type { CommunityId, Id } from '../ids.ts'
import type { Log } from '../log.ts'

/** A kind of queued work. `run` may be called again after a crash: what it does must be safe to repeat. */
export interface JobKind<Payload extends object = object> {
  readonly name: string
  readonly retries: number
  /** After this many seconds a silent job counts as lost and is tried again. */
  readonly secondsToFinish: number
  run(payload: Payload & JobIdentity): Promise<void>
}

export interface JobIdentity {
  readonly communityId: CommunityId
  readonly jobId: Id<'job'>
}

/** Work queued in the transaction of an act, done after it commits; it survives a restart. */
export interface Jobs {
  queue(write: Write, job: QueuedJob): Promise<void>
  /** Looks for work now instead of at the next poll; call after the transaction that queued it. */
  wake(): void
  start(kinds: readonly JobKind<never>[]): Promise<void>
  stop(): Promise<void>
}

export interface QueuedJob {
  readonly kind: string
  readonly id: Id<'job'>
  readonly communityId: CommunityId
  readonly payload: object
  readonly startAfter?: Date
}

const schema = 'jobs'

/** Runs each kind's jobs one at a time, polling (no LISTEN needed for correctness). */
export function makeJobs(database: Database, log: Log): Jobs {
  const boss = makeBoss(database)
  boss.on('error', (error) => log.warn({ reason: error.message }, 'the job queue met an error'))
  let workers: string[] = []
  const known = new Set<string>()
  const begun = new Set<string>()
  /** A queue may be sent to before this process, or any, has begun to work through it: tests, seeds, the first seconds. */
  const makeQueue = async (name: string) => {
    if (!known.has(name)) await boss.createQueue(name)
    known.add(name)
  }
  return {
    async queue(write, job) {
      await makeQueue(job.kind)
      await boss.send(
        job.kind,
        { ...job.payload, communityId: job.communityId, jobId: job.id },
        {
          id: job.id,
          ...(job.startAfter ? { startAfter: job.startAfter } : {}),
          db: fromKysely(write),
        },
      )
    },
    wake: () => workers.forEach((worker) => void boss.notifyWorker(worker)),
    async start(kinds) {
      await boss.start()
      for (const kind of kinds.filter(({ name }) => !begun.has(name))) {
        const options = { retryLimit: kind.retries, retryBackoff: true, expireInSeconds: kind.secondsToFinish }
        await makeQueue(kind.name)
        await boss.updateQueue(kind.name, { ...options, retentionSeconds: 14 * 86_400, deleteAfterSeconds: 7 * 86_400 })
        const worker = await boss.work<object>(kind.name, { pollingIntervalSeconds: 5 }, async (jobs) => {
          for (const job of jobs) await runOne(kind as JobKind, job.data, log)
        })
        workers = [...workers, worker]
        begun.add(kind.name)
      }
    },
    stop: () => boss.stop({ graceful: true, timeout: 10_000, close: false }),
  }
}

/** The tables of the queue, made with the other migrations. */
export async function migrateJobs(database: Database): Promise<void> {
  const boss = makeBoss(database)
  await boss.start()
  await boss.stop({ graceful: false, close: false })
}

function makeBoss(database: Database): PgBoss {
  // All kinds look for work at the same moment: together they would keep a connection each, and its memory, for ever.
  const turns = takeTurns(2)
  const db = { executeSql: (text: string, values?: unknown[]) => turns(() => database.pool.query(text, values)) }
  return new PgBoss({ db, schema, schedule: false, supervise: true, superviseIntervalSeconds: 600, reindex: false })
}

async function runOne(kind: JobKind, payload: object, log: Log): Promise<void> {
  try {
    await kind.run(payload as JobIdentity)
  } catch (error) {
    log.warn({ job: kind.name, reason: error instanceof Error ? error.message : String(error) }, 'a job failed')
    throw error
  }
}
