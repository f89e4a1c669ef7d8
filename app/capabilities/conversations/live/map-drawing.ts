import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { House } from '#platform/house.ts'
import { projectRoot } from '#platform/root.ts'
import type { ConversationKey } from '../vocabulary.ts'
import type { FromMapWorker, ToMapWorker } from './map-messages.ts'

interface Wanted {
  readonly key: ConversationKey
  /** Votes came since the drawing under way began. */
  isDirty: boolean
  isDrawing: boolean
  /** Not before this moment, so that drawing never takes more than a part of a processor. */
  notBefore: number
  timer: NodeJS.Timeout | null
}

const idleMilliseconds = 15_000
const retryMilliseconds = 250
const failedMilliseconds = 2_000

/**
 * Has the maps of conversations drawn soon after votes came, by one worker thread that lives only while there is work.
 * The longer a map takes, the longer the pause after it: about a third of one processor at the most.
 */
export class MapDrawing {
  readonly #house: House
  readonly #wanted = new Map<string, Wanted>()
  #worker: Worker | null = null
  #idle: NodeJS.Timeout | null = null
  #isStopped = false
  #onDrawn: (key: ConversationKey) => void = () => {}

  constructor(house: House) {
    this.#house = house
  }

  onDrawn(listener: (key: ConversationKey) => void): void {
    this.#onDrawn = listener
  }

  /** Votes came, or a statement was decided on. */
  want(key: ConversationKey): void {
    if (this.#isStopped) return
    const wanted = this.#wanted.get(key.conversation) ?? {
      key,
      isDirty: false,
      isDrawing: false,
      notBefore: 0,
      timer: null,
    }
    this.#wanted.set(key.conversation, wanted)
    wanted.isDirty = true
    this.#plan(wanted)
  }

  async stop(): Promise<void> {
    this.#isStopped = true
    for (const { timer } of this.#wanted.values()) if (timer) clearTimeout(timer)
    await this.#endWorker()
  }

  #plan(wanted: Wanted): void {
    if (wanted.isDrawing || wanted.timer || this.#isStopped) return
    // Votes that come together are drawn together.
    const pause = Math.max(20, wanted.notBefore - performance.now())
    wanted.timer = setTimeout(() => this.#draw(wanted), pause)
    wanted.timer.unref()
  }

  #draw(wanted: Wanted): void {
    wanted.timer = null
    wanted.isDirty = false
    wanted.isDrawing = true
    if (this.#idle) clearTimeout(this.#idle)
    this.#tell({ kind: 'draw', key: wanted.key })
  }

  #tell(message: ToMapWorker): void {
    this.#worker ??= this.#startWorker()
    this.#worker.postMessage(message)
  }

  #startWorker(): Worker {
    const databaseUrl = this.#house.database.pool.options.connectionString
    const worker = new Worker(workerFile, {
      workerData: { databaseUrl },
      execArgv: workerOptions,
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    })
    worker.unref()
    worker.on('message', (message: FromMapWorker) => this.#hear(message))
    worker.on('error', (error) => this.#house.log.warn({ reason: error.message }, 'the map worker failed'))
    worker.on('exit', () => {
      if (this.#worker === worker) this.#worker = null
      for (const wanted of this.#wanted.values()) if (wanted.isDrawing) this.#finish(wanted, retryMilliseconds, true)
    })
    return worker
  }

  #hear(message: FromMapWorker): void {
    const wanted = this.#wanted.get(message.key.conversation)
    if (!wanted) return
    if (message.kind === 'failed') {
      this.#house.log.warn(
        { conversation: message.key.conversation, reason: message.reason },
        'a map could not be drawn',
      )
      this.#finish(wanted, failedMilliseconds, true)
    } else if (message.drawn === 'busy') {
      this.#finish(wanted, retryMilliseconds, true)
    } else {
      this.#finish(wanted, Math.min(10_000, message.milliseconds * 2), false)
      if (message.drawn === 'kept') this.#onDrawn(message.key)
    }
  }

  #finish(wanted: Wanted, pauseMilliseconds: number, again: boolean): void {
    wanted.isDrawing = false
    wanted.notBefore = performance.now() + pauseMilliseconds
    if (again || wanted.isDirty) this.#plan(wanted)
    else this.#endWhenIdle()
  }

  #endWhenIdle(): void {
    if (this.#idle) clearTimeout(this.#idle)
    if ([...this.#wanted.values()].some(({ isDrawing, timer }) => isDrawing || timer)) return
    this.#idle = setTimeout(() => {
      this.#wanted.clear()
      void this.#endWorker()
    }, idleMilliseconds)
    this.#idle.unref()
  }

  async #endWorker(): Promise<void> {
    const worker = this.#worker
    if (!worker) return
    this.#worker = null
    const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
    worker.postMessage({ kind: 'stop' } satisfies ToMapWorker)
    const tooLong = setTimeout(() => void worker.terminate(), 5_000)
    await ended
    clearTimeout(tooLong)
  }
}

/** From source in development and tests, from the build otherwise. */
const isSource = import.meta.filename.endsWith('.ts')
const workerFile = isSource ? join(import.meta.dirname, 'map-worker.ts') : join(projectRoot, 'dist', 'map-worker.js')
const workerOptions = isSource ? ['--conditions=folkmoot-source'] : []
