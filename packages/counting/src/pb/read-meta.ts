import { type Decimal, decimalOf } from '../amount.ts'
import type { VoteType } from '../election.ts'
import { PbStop, type Troubles } from './pb-trouble.ts'

/** The META section: keys as written, in lower case, and the line of each. */
export class PbMeta {
  readonly values = new Map<string, string>()
  readonly lines = new Map<string, number>()
  readonly #troubles: Troubles

  constructor(troubles: Troubles) {
    this.#troubles = troubles
  }

  add(fields: readonly string[], line: number): void {
    const [key = '', ...rest] = fields
    const word = key.toLowerCase()
    if (rest.length !== 1) this.#troubles.add({ kind: 'wrong-number-of-fields', line, found: fields.join(';') })
    if (this.values.has(word)) this.#troubles.add({ kind: 'key-twice', line, found: key })
    this.values.set(word, rest.join(';'))
    this.lines.set(word, line)
  }

  budget(): Decimal {
    return amountOf(this.#needed('budget'), this.lines.get('budget')!)
  }

  voteType(): VoteType {
    const text = this.#needed('vote_type').toLowerCase()
    const type = voteTypes.find((each) => each === text)
    if (!type) throw new PbStop({ kind: 'bad-vote-type', line: this.lines.get('vote_type')!, found: text })
    return type
  }

  /** Compares a number that the file states with what it holds. */
  check(key: 'num_projects' | 'num_votes', has: number): void {
    const said = this.values.get(key)
    if (said === undefined || Number(said) === has) return
    const kind = key === 'num_votes' ? 'count-of-papers' : 'count-of-projects'
    this.#troubles.add({ kind, line: this.lines.get(key)!, found: said, other: String(has) })
  }

  about(): Record<string, string> {
    return Object.fromEntries([...this.values].filter(([key]) => !counted.has(key)))
  }

  #needed(key: string): string {
    const value = this.values.get(key)
    if (value === undefined) throw new PbStop({ kind: 'key-missing', line: 1, other: key })
    return value
  }
}

const voteTypes: readonly VoteType[] = ['approval', 'choose-1', 'cumulative', 'scoring', 'ordinal']
const counted = new Set(['budget', 'vote_type', 'num_projects', 'num_votes'])

export function amountOf(text: string, line: number): Decimal {
  const amount = decimalOf(text)
  if (!amount) throw new PbStop({ kind: 'bad-amount', line, found: text })
  if (amount.digits < 0n) throw new PbStop({ kind: 'negative-amount', line, found: text })
  return amount
}
