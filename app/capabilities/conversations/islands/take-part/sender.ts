import type { Answer, Outbox } from './outbox.ts'

export interface ShownStatement {
  readonly id: string
  readonly text: string
  readonly share: string | null
}

/** What the server says to an answer that counted, where the page has need of more statements. */
export interface Counted {
  readonly stage: string
  readonly answered: number
  readonly total: number
  readonly statements: readonly ShownStatement[]
}

export interface Hears {
  counted(answer: Answer, said: Counted | null): void
  /** How many statements are left to show. */
  loaded(answer: Answer): number
  /** It will not be counted, and why. */
  refused(answer: Answer, message: string): void
  /** The server could not be reached, or could not do it now; it goes on trying. */
  waiting(): void
}

const firstPause = 1_000
const longestPause = 30_000
const patience = 12_000

/** Sends what is in the outbox, one answer after the other, until none is left; tries again for as long as it takes. */
export class Sender {
  readonly #to: { readonly address: string; readonly outbox: Outbox; readonly hears: Hears }
  #isSending = false
  #pause = firstPause
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(to: { readonly address: string; readonly outbox: Outbox; readonly hears: Hears }) {
    this.#to = to
  }

  async send(): Promise<void> {
    if (this.#isSending) return
    this.#isSending = true
    clearTimeout(this.#timer)
    try {
      // Two pages of one browser share an outbox: one at a time.
      await (navigator.locks ? navigator.locks.request('folkmoot-answers', () => this.#sendAll()) : this.#sendAll())
    } finally {
      this.#isSending = false
    }
  }

  async #sendAll(): Promise<void> {
    for (let [next] = this.#to.outbox.all(); next; [next] = this.#to.outbox.all()) {
      if (!(await this.#sendOne(next))) return this.#tryLater()
      this.#pause = firstPause
    }
  }

  /** False where it has to be tried again. */
  async #sendOne(answer: Answer): Promise<boolean> {
    const { address, outbox, hears } = this.#to
    try {
      const response = await fetch(address, {
        method: 'POST',
        headers: { accept: 'application/json' },
        body: new URLSearchParams({ ...answer, loaded: String(hears.loaded(answer)) }),
        signal: AbortSignal.timeout(patience),
      })
      if (response.status >= 500 || response.status === 429) return false
      const said = (await response.json()) as Partial<Counted> & { readonly message?: string }
      outbox.remove(answer)
      if (response.ok) hears.counted(answer, said.statements ? (said as Counted) : null)
      else hears.refused(answer, said.message ?? '')
      return true
    } catch {
      return false
    }
  }

  #tryLater(): void {
    this.#to.hears.waiting()
    this.#timer = setTimeout(() => void this.send(), this.#pause)
    this.#pause = Math.min(longestPause, this.#pause * 2)
  }
}
