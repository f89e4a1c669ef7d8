import type { PaperTerms } from '../../rules/paper-terms.ts'
import type { Choices } from '../../vocabulary.ts'
import type { PaperRecord, RecordKeeper } from './paper-record.ts'
import { makeRecord, withPaper, withPaperIn, withToken } from './paper-steps.ts'

/** What became of a press, or of what was left over from one. */
export type Cast =
  | { readonly kind: 'in' }
  | { readonly kind: 'nothing-to-do' }
  /** No answer came: what was pressed is kept and goes again. */
  | { readonly kind: 'no-connection' | 'try-again' }
  | { readonly kind: 'sign-in' }
  | { readonly kind: 'refused'; readonly message: string; readonly isElsewhere: boolean }

interface Said {
  readonly kind: string
  readonly signature?: string
  readonly message?: string
  readonly why?: string
}

const patience = 12_000
const mostVersions = 12

export interface BoxOptions {
  readonly terms: PaperTerms
  readonly keeper: RecordKeeper
  readonly givePath: string
  readonly castPath: string
}

/**
 * Gets the paper and hands it in. Every step is kept before the next is asked for, and each can be asked for again: so
 * what one press began is brought to an end at the next visit, if not now.
 */
export class BallotBox {
  readonly #box: BoxOptions

  constructor(box: BoxOptions) {
    this.#box = box
  }

  /** Whether a press has not come to its end yet. */
  get isUnderWay(): boolean {
    const record = this.#box.keeper.read()
    return record !== null && (record.wish !== null || record.sending !== null)
  }

  /** One press. Two pages of one browser take turns. */
  cast(choices: Choices): Promise<Cast> {
    return taking(async () => {
      const { keeper, terms } = this.#box
      const before = keeper.read()
      keeper.keep(before ? { ...before, wish: choices } : await makeRecord(terms, choices))
      return this.#goOn()
    })
  }

  goOn(): Promise<Cast> {
    return taking(() => this.#goOn())
  }

  async #goOn(): Promise<Cast> {
    const record = this.#box.keeper.read()
    if (!record || (record.wish === null && record.sending === null)) return { kind: 'nothing-to-do' }
    if (record.token === null) {
      const refused = await this.#beGiven(record)
      if (refused) return refused
    }
    return this.#handIn()
  }

  /** Null once the token is kept. */
  async #beGiven(record: PaperRecord): Promise<Cast | null> {
    const { keeper, terms, givePath } = this.#box
    const said = await ask(givePath, { blinded: record.blinded }, 'same-origin')
    if (typeof said === 'string') return { kind: said }
    if (said.kind === 'given') {
      keeper.keep(await withToken(terms, record, said.signature!))
      return null
    }
    if (said.kind === 'may-not-vote' && said.why === 'sign-in-first') {
      keeper.keep({ ...record, wish: null })
      return { kind: 'sign-in' }
    }
    // Nothing was given for this record, and nothing will be.
    keeper.forget()
    return { kind: 'refused', message: said.message ?? '', isElsewhere: said.kind === 'given-already' }
  }

  async #handIn(): Promise<Cast> {
    const { keeper, terms, castPath } = this.#box
    for (let versions = 0; versions < mostVersions; versions++) {
      const record = keeper.read()!
      const signed = record.wish ? keeper.keep(await withPaper(terms, record, record.wish)) : record
      // Without a session: nothing that comes with it says who hands it in.
      const said = await ask(castPath, { paper: signed.sending!.paper }, 'omit')
      if (typeof said === 'string') return { kind: said }
      if (said.kind === 'in-the-box') {
        keeper.keep(withPaperIn(signed))
        return { kind: 'in' }
      }
      if (said.kind !== 'not-newer') {
        keeper.keep({ ...signed, wish: null, sending: null })
        return { kind: 'refused', message: said.message ?? '', isElsewhere: false }
      }
      // Changed in another browser meanwhile: what was pressed here is later than that.
      keeper.keep({ ...signed, version: signed.sending!.version, sending: null, wish: signed.sending!.choices })
    }
    return { kind: 'try-again' }
  }
}

const taking = <Value>(work: () => Promise<Value>): Promise<Value> =>
  navigator.locks ? navigator.locks.request('folkmoot-paper', work) : work()

async function ask(
  path: string,
  form: Record<string, string>,
  credentials: RequestCredentials,
): Promise<Said | 'no-connection' | 'try-again'> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      credentials,
      headers: { accept: 'application/json' },
      body: new URLSearchParams(form),
      signal: AbortSignal.timeout(patience),
    })
    if (response.status >= 500 || response.status === 429) return 'try-again'
    const said = (await response.json()) as Partial<Said> & { readonly error?: string }
    return { ...said, kind: said.kind ?? said.error ?? 'broken' }
  } catch {
    return 'no-connection'
  }
}
