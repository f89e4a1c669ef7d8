import { setTimeout as wait } from 'node:timers/promises'
import { codeOf } from './transaction.ts'

export interface BatcherOptions<Item, Outcome> {
  /** Writes some items in one transaction; its answers, in order, count only once that is committed. */
  readonly write: (items: readonly Item[]) => Promise<readonly Outcome[]>
  /** Two items of one key never go in one batch. */
  readonly keyOf: (item: Item) => string
  /** After this long without a definite answer an item is told to try again. */
  readonly patienceMilliseconds: number
  /** Error codes of the database that another try can mend, beside collisions, locks and a database that is away. */
  readonly alsoRetried?: readonly string[]
  readonly mostWaiting: number
  readonly mostAtOnce: number
}

export type TryAgain = { readonly kind: 'try-again' }

interface Waiting<Item, Outcome> {
  readonly item: Item
  readonly since: number
  readonly answer: (outcome: Outcome | TryAgain) => void
  readonly fail: (error: unknown) => void
}

/**
 * Group commit for what is written to one place (a ballot, a conversation): while nothing is under way an item goes at once; those that come while a transaction is under
 * way are gathered and go together in the next. None is answered before it is on disk; one that cannot be written in time
 * is told to try again.
 */
export class Batcher<Item, Outcome> {
  readonly #options: BatcherOptions<Item, Outcome>
  #queue: Waiting<Item, Outcome>[] = []
  #isRunning = false

  constructor(options: BatcherOptions<Item, Outcome>) {
    this.#options = options
  }

  get isIdle(): boolean {
    return !this.#isRunning && this.#queue.length === 0
  }

  put(item: Item): Promise<Outcome | TryAgain> {
    if (this.#queue.length >= this.#options.mostWaiting) return Promise.resolve({ kind: 'try-again' })
    return new Promise((answer, fail) => {
      this.#queue.push({ item, since: performance.now(), answer, fail })
      if (!this.#isRunning) void this.#run()
    })
  }

  async #run(): Promise<void> {
    this.#isRunning = true
    let batch: readonly Waiting<Item, Outcome>[] = []
    const watch = setInterval(
      () => giveUp([...batch, ...this.#queue].filter((each) => this.#isOutOfPatience(each))),
      200,
    )
    while (this.#queue.length > 0) {
      batch = this.#take()
      if (batch.length > 0) await this.#settle(batch)
    }
    clearInterval(watch)
    this.#isRunning = false
  }

  /** The next that have keys of their own; the others keep their place. */
  #take(): readonly Waiting<Item, Outcome>[] {
    const keys = new Set<string>()
    const batch: Waiting<Item, Outcome>[] = []
    this.#queue = this.#queue.filter((each) => {
      if (this.#isOutOfPatience(each)) {
        giveUp([each])
        return false
      }
      const key = this.#options.keyOf(each.item)
      if (batch.length >= this.#options.mostAtOnce || keys.has(key)) return true
      keys.add(key)
      batch.push(each)
      return false
    })
    return batch
  }

  #isOutOfPatience({ since }: Waiting<Item, Outcome>): boolean {
    return performance.now() - since > this.#options.patienceMilliseconds
  }

  /** Answers each of the batch. Never throws. */
  async #settle(batch: readonly Waiting<Item, Outcome>[]): Promise<void> {
    for (let attempt = 0; ; attempt++) {
      try {
        const outcomes = await this.#options.write(batch.map(({ item }) => item))
        return batch.forEach(({ answer }, k) => {
          answer(outcomes[k]!)
        })
      } catch (error) {
        if (batch.every((each) => this.#isOutOfPatience(each))) return giveUp(batch)
        if (!this.#isWorthRetrying(error)) return this.#settleOneByOne(batch, error)
        await wait(Math.random() * Math.min(250, 5 * 2 ** attempt))
      }
    }
  }

  #isWorthRetrying(error: unknown): boolean {
    return isPassing(error) || (this.#options.alsoRetried ?? []).includes(codeOf(error))
  }

  /** One bad item must not take the others with it. */
  async #settleOneByOne(batch: readonly Waiting<Item, Outcome>[], error: unknown): Promise<void> {
    if (batch.length === 1) return batch[0]!.fail(error)
    for (const each of batch) await this.#settle([each])
  }
}

/** An answer that was given already is not given again: settling a promise twice does nothing. */
function giveUp<Item, Outcome>(batch: readonly Waiting<Item, Outcome>[]): void {
  for (const { answer } of batch) answer({ kind: 'try-again' })
}

/**
 * Nothing was done, or it is not known whether: doing the same again changes nothing, so trying again is safe. Collisions,
 * locks; a database that is away, starting, or out of room.
 */
function isPassing(error: unknown): boolean {
  const code = codeOf(error)
  if (/^(40001|40P01|55P03|57P0\d|57014|08\w{3}|53\w{3}|58\w{3}|E[A-Z]+)$/.test(code)) return true
  return error instanceof Error && /terminat|timeout|Connection|not queryable/i.test(error.message)
}
