/** One answer on its way: the fields of the form. */
export interface Answer {
  readonly statement: string
  readonly stance: string
  readonly share?: string
  readonly newcomer?: string
}

/** What an outbox is kept in: the browser's own storage, or a stand-in where it gives none. */
export type Drawer = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/**
 * Answers that have not reached the server yet. They outlast a lost connection, a closed page and a restart. Sending one
 * twice does no harm: it is the same person's same answer to the same statement.
 */
export class Outbox {
  readonly #drawer: Drawer
  readonly #key: string

  constructor(drawer: Drawer, slug: string) {
    this.#drawer = drawer
    this.#key = `folkmoot-answers-${slug}`
  }

  all(): readonly Answer[] {
    try {
      const kept: unknown = JSON.parse(this.#drawer.getItem(this.#key) ?? '[]')
      return Array.isArray(kept) ? kept.filter(isAnswer) : []
    } catch {
      return []
    }
  }

  /** A later answer to the same statement takes the place of the one before. */
  put(answer: Answer): void {
    this.#keep([...this.all().filter(({ statement }) => statement !== answer.statement), answer])
  }

  /** Takes out what was sent, unless another answer has taken its place meanwhile. */
  remove({ statement, stance }: Answer): void {
    this.#keep(this.all().filter((each) => each.statement !== statement || each.stance !== stance))
  }

  #keep(answers: readonly Answer[]): void {
    if (answers.length === 0) this.#drawer.removeItem(this.#key)
    else this.#drawer.setItem(this.#key, JSON.stringify(answers))
  }
}

function isAnswer(value: unknown): value is Answer {
  const answer = value as Partial<Answer> | null
  return typeof answer?.statement === 'string' && typeof answer.stance === 'string'
}

/** The browser's storage, or this page's memory where it is shut off. */
export function openDrawer(): Drawer {
  try {
    localStorage.setItem('folkmoot-try', '')
    localStorage.removeItem('folkmoot-try')
    return localStorage
  } catch {
    const held = new Map<string, string>()
    return {
      getItem: (key) => held.get(key) ?? null,
      setItem: (key, value) => void held.set(key, value),
      removeItem: (key) => void held.delete(key),
    }
  }
}
