import { setTimeout as wait } from 'node:timers/promises'
import { codeOf } from '#platform/database/transaction.ts'
import type { VoteToCast } from '../store/cast-votes.ts'
import type { VoteOutcome } from '../vocabulary.ts'

/** Writes some votes in one transaction; its answer, in order, counts only once that is committed. */
export type CastAll = (votes: readonly VoteToCast[]) => Promise<readonly VoteOutcome[]>

export interface BatcherOptions {
  readonly cast: CastAll
  /** After this long without a definite answer a vote is told to try again. */
  readonly patienceMilliseconds: number
  readonly mostWaiting: number
  readonly mostAtOnce: number
}

interface Waiting {
  readonly vote: VoteToCast
  readonly since: number
  readonly answer: (outcome: VoteOutcome) => void
  readonly fail: (error: unknown) => void
}

/**
 * Group commit for one conversation: while nothing is under way a vote goes at once; while a transaction is under way the
 * votes that come are gathered and go together in the next. So the work for each vote falls as the rush grows, and no
 * vote is answered before it is on disk.
 */
export class VoteBatcher {
  readonly #options: BatcherOptions
  #queue: Waiting[] = []
  #isRunning = false

  constructor(options: BatcherOptions) {
    this.#options = options
  }

  get isIdle(): boolean {
    return !this.#isRunning && this.#queue.length === 0
  }

  cast(vote: VoteToCast): Promise<VoteOutcome> {
    if (this.#queue.length >= this.#options.mostWaiting) return Promise.resolve({ kind: 'try-again' })
    return new Promise((answer, fail) => {
      this.#queue.push({ vote, since: performance.now(), answer, fail })
      if (!this.#isRunning) void this.#run()
    })
  }

  async #run(): Promise<void> {
    this.#isRunning = true
    let batch: readonly Waiting[] = []
    const watch = setInterval(
      () => giveUp([...batch, ...this.#queue].filter((each) => this.#isOutOfPatience(each))),
      200,
    )
    while (this.#queue.length > 0) {
      batch = this.#queue.splice(0, this.#options.mostAtOnce).filter((each) => !this.#isOutOfPatience(each))
      if (batch.length > 0) await this.#settle(batch)
    }
    clearInterval(watch)
    this.#isRunning = false
  }

  #isOutOfPatience({ since }: Waiting): boolean {
    return performance.now() - since > this.#options.patienceMilliseconds
  }

  /** Answers each of the batch. Never throws. */
  async #settle(batch: readonly Waiting[]): Promise<void> {
    for (let attempt = 0; ; attempt++) {
      try {
        return await this.#attempt(batch)
      } catch (error) {
        if (batch.every((each) => this.#isOutOfPatience(each))) return giveUp(batch)
        if (!isWorthRetrying(error)) return this.#settleOneByOne(batch, error)
        await wait(Math.random() * Math.min(250, 5 * 2 ** attempt))
      }
    }
  }

  async #attempt(batch: readonly Waiting[]): Promise<void> {
    const { votes, placeOf } = latestOfEach(batch.map(({ vote }) => vote))
    const outcomes = await this.#options.cast(votes)
    batch.forEach(({ answer }, k) => {
      answer(outcomes[placeOf[k]!]!)
    })
  }

  /** One bad vote must not take the others with it. */
  async #settleOneByOne(batch: readonly Waiting[], error: unknown): Promise<void> {
    if (batch.length === 1) return batch[0]!.fail(error)
    for (const each of batch) await this.#settle([each])
  }
}

/** An answer that was given already is not given again: settling a promise twice does nothing. */
function giveUp(batch: readonly Waiting[]): void {
  for (const { answer } of batch) answer({ kind: 'try-again' })
}

/** Of two votes of one person on one statement the later counts; both get its answer. */
function latestOfEach(all: readonly VoteToCast[]): { readonly votes: VoteToCast[]; readonly placeOf: number[] } {
  const votes: VoteToCast[] = []
  const known = new Map<string, number>()
  const placeOf = all.map((vote) => {
    const key = `${vote.who.toString('latin1')} ${vote.statement}`
    const place = known.get(key) ?? votes.length
    known.set(key, place)
    votes[place] = vote
    return place
  })
  return { votes, placeOf }
}

/**
 * Nothing was done, or it is not known whether: casting the same vote again changes nothing, so trying again is safe.
 * Collisions, locks, a participant that was just removed; a database that is away, starting, or out of room.
 */
function isWorthRetrying(error: unknown): boolean {
  const code = codeOf(error)
  if (/^(40001|40P01|23503|55P03|57P0\d|57014|08\w{3}|53\w{3}|58\w{3}|E[A-Z]+)$/.test(code)) return true
  return error instanceof Error && /terminat|timeout|Connection|not queryable/i.test(error.message)
}
