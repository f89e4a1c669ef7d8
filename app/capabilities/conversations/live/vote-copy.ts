import { tableOfVotes, type VoteTable } from '@folkmoot/opinion-map'
import { bytesOfId, digestOfVotes, votesFingerprint } from '../rules/votes-fingerprint.ts'
import type { StatementState } from '../vocabulary.ts'
import { IdList } from './id-list.ts'

export interface VoteRow {
  readonly participant: string
  readonly statement: string
  readonly value: number
}

export interface Counted {
  readonly statement: string
  readonly state: StatementState
  readonly agree: number
  readonly disagree: number
  readonly pass: number
}

/** What a map is drawn from: ids in ascending order, and the votes by their positions. */
export interface DrawInput {
  readonly participants: readonly string[]
  readonly statements: readonly string[]
  readonly moderation: Int8Array
  readonly votes: VoteTable
  readonly hash: string
}

/**
 * The worker's own copy of a conversation's votes: a log in typed arrays, 9 bytes a vote, to which new votes are added and
 * from which replaced ones are cleared out now and then.
 */
export class VoteCopy {
  readonly #people = new IdList()
  readonly #statements = new IdList()
  #person = new Uint32Array(1024)
  #statement = new Uint32Array(1024)
  #value = new Int8Array(1024)
  #length = 0
  /** Current votes in the log when it was last cleared. */
  #kept = 0

  add({ participant, statement, value }: VoteRow): void {
    if (this.#length === this.#value.length) this.#grow()
    this.#person[this.#length] = this.#people.placeOf(participant)
    this.#statement[this.#length] = this.#statements.placeOf(statement)
    this.#value[this.#length++] = value
  }

  /** Votes that are there for the counters of the database, or null where these do not agree and all must be read again. */
  drawInput(counted: readonly Counted[]): DrawInput | null {
    for (const { statement } of counted) this.#statements.placeOf(statement)
    const people = this.#people.inOrder()
    const statements = this.#statements.inOrder()
    const votes = this.#table(people.rank, statements.rank)
    const ids = statements.ids
    if (!isAsCounted(votes, ids, counted)) return null
    const states = new Map(counted.map(({ statement, state }) => [statement, moderationOf(state)]))
    const moderation = Int8Array.from(ids, (id) => states.get(id) ?? -1)
    return {
      participants: people.ids,
      statements: ids,
      moderation,
      votes,
      hash: fingerprintOf(ids, moderation, votes),
    }
  }

  #table(personRank: Uint32Array, statementRank: Uint32Array): VoteTable {
    const person = this.#person.subarray(0, this.#length).map((place) => personRank[place]!)
    const statement = this.#statement.subarray(0, this.#length).map((place) => statementRank[place]!)
    const at = Float64Array.from({ length: this.#length }, (_, k) => k)
    const size = { persons: this.#people.size, statements: this.#statements.size }
    const table = tableOfVotes({ person, statement, value: this.#value.subarray(0, this.#length), at }, size)
    const current = table.byPerson.other.length
    if (this.#length > current * 1.5 + 10_000 && this.#kept !== current) this.#clear(personRank, statementRank, table)
    return table
  }

  /** Writes the log anew with current votes only. */
  #clear(personRank: Uint32Array, statementRank: Uint32Array, { byPerson, persons }: VoteTable): void {
    const placeOfPerson = inverse(personRank)
    const placeOfStatement = inverse(statementRank)
    let length = 0
    for (let i = 0; i < persons; i++) {
      for (let k = byPerson.start[i]!; k < byPerson.start[i + 1]!; k++) {
        this.#person[length] = placeOfPerson[i]!
        this.#statement[length] = placeOfStatement[byPerson.other[k]!]!
        this.#value[length++] = byPerson.value[k]!
      }
    }
    this.#length = length
    this.#kept = length
  }

  #grow(): void {
    const room = this.#value.length * 2
    this.#person = enlarge(this.#person, new Uint32Array(room))
    this.#statement = enlarge(this.#statement, new Uint32Array(room))
    this.#value = enlarge(this.#value, new Int8Array(room))
  }
}

function enlarge<Numbers extends Uint32Array | Int8Array>(from: Numbers, into: Numbers): Numbers {
  into.set(from)
  return into
}

function inverse(rank: Uint32Array): Uint32Array {
  const out = new Uint32Array(rank.length)
  rank.forEach((at, place) => {
    out[at] = place
  })
  return out
}

const moderationOf = (state: StatementState) => ({ published: 1, waiting: 0, rejected: -1 })[state]

function isAsCounted(votes: VoteTable, ids: readonly string[], counted: readonly Counted[]): boolean {
  const expected = new Map(counted.map((each) => [each.statement, each]))
  const { start, value } = votes.byStatement
  return ids.every((id, j) => {
    const counts = [0, 0, 0]
    for (let k = start[j]!; k < start[j + 1]!; k++) counts[value[k]! + 1]!++
    const should = expected.get(id)
    return (
      counts[2] === (should?.agree ?? 0) && counts[0] === (should?.disagree ?? 0) && counts[1] === (should?.pass ?? 0)
    )
  })
}

/** Over statements, decisions and votes, in no order of people: whoever has the same votes gets the same fingerprint. */
function fingerprintOf(ids: readonly string[], moderation: Int8Array, { byPerson, persons }: VoteTable): string {
  const bytes = ids.map(bytesOfId)
  const digests: Buffer[] = []
  for (let i = 0; i < persons; i++) {
    const [from, to] = [byPerson.start[i]!, byPerson.start[i + 1]!]
    if (to === from) continue
    digests.push(digestOfVotes(bytes, byPerson.other.subarray(from, to), byPerson.value.subarray(from, to)))
  }
  const statements = ids.map((id, j) => ({ id, decision: moderation[j]! }))
  return votesFingerprint(statements, digests)
}
