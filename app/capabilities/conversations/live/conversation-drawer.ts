import type pg from 'pg'
import { fetchVotes, readCountedStatements, readMapBasics } from '../store/map-input.ts'
import { endLease, keepMap, keepMemory, type MapMemory, readMemory, takeLease } from '../store/map-result.ts'
import type { ConversationKey } from '../vocabulary.ts'
import { drawMap } from './draw-map.ts'
import { type DrawInput, VoteCopy } from './vote-copy.ts'

export type Drawn = 'kept' | 'unchanged' | 'busy'

const usualOverlapSeconds = 3
const memoryEveryMilliseconds = 20_000

/** Keeps one conversation's votes at hand and its map current; lives in the worker. */
export class ConversationDrawer {
  readonly #key: ConversationKey
  readonly #holder: string
  #copy = new VoteCopy()
  #lastCastAt: string | null = null
  #lastHash = ''
  #adopted = 0
  #memory: MapMemory | null = null
  #memoryKeptAt = Number.NEGATIVE_INFINITY
  #isMemoryKept = true

  constructor(key: ConversationKey, holder: string) {
    this.#key = key
    this.#holder = holder
  }

  async draw(client: pg.Client): Promise<Drawn> {
    const lease = await takeLease(client, this.#key, this.#holder)
    if (!lease) return 'busy'
    try {
      return await this.#drawWithLease(client, lease.isNew)
    } finally {
      await endLease(client, this.#key, this.#holder).catch(() => {})
    }
  }

  /** Call before forgetting the conversation, so that groups keep their names. */
  async keepMemory(client: pg.Client): Promise<void> {
    if (this.#isMemoryKept || !this.#memory) return
    await keepMemory(client, this.#key, this.#memory)
    this.#isMemoryKept = true
    this.#memoryKeptAt = performance.now()
  }

  async #drawWithLease(client: pg.Client, isNew: boolean): Promise<Drawn> {
    if (isNew || !this.#memory) this.#memory = await readMemory(client, this.#key)
    const { input, seed } = await this.#read(client)
    if (input.hash === this.#lastHash && !isNew) return 'unchanged'
    const { map, memory } = drawMap(input, seed, this.#memory)
    if (!(await keepMap(client, this.#key, this.#holder, map))) return 'busy'
    this.#lastHash = input.hash
    this.#memory = memory
    this.#isMemoryKept = false
    if (performance.now() - this.#memoryKeptAt > memoryEveryMilliseconds) await this.keepMemory(client)
    return 'kept'
  }

  /** What is new since last time; where the counters say otherwise, a longer look back, then everything. Votes that changed
   * hands are not new, so then everything too. */
  async #read(client: pg.Client): Promise<{ readonly input: DrawInput; readonly seed: number }> {
    for (const overlapSeconds of this.#lastCastAt === null ? [null] : [usualOverlapSeconds, 90, null]) {
      if (overlapSeconds === null) this.#forgetVotes()
      const read = await this.#readSince(client, overlapSeconds ?? 0)
      if (read) return read
    }
    throw new Error('The counters of this conversation are not what its votes say.')
  }

  #forgetVotes(): void {
    this.#copy = new VoteCopy()
    this.#lastCastAt = null
  }

  async #readSince(client: pg.Client, overlapSeconds: number) {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    try {
      const counted = await readCountedStatements(client, this.#key)
      const { seed, adopted } = await readMapBasics(client, this.#key)
      if (adopted !== this.#adopted) this.#forgetVotes()
      this.#adopted = adopted
      const since = this.#lastCastAt === null ? null : { at: this.#lastCastAt, overlapSeconds }
      this.#lastCastAt = await fetchVotes(client, this.#key, since, (participant, statement, value) => {
        this.#copy.add({ participant, statement, value })
      })
      const input = this.#copy.drawInput(counted)
      return input && { input, seed }
    } finally {
      await client.query('COMMIT')
    }
  }
}
