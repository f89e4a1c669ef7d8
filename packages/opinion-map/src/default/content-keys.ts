import type { VoteTable } from '../votes.ts'
import { mixed } from './seeded-chance.ts'
import type { UsableVotes } from './usable-votes.ts'

/**
 * Numbers that look random but depend on nothing but content, so that chance (starts, samples, left-out votes) falls
 * the same way however persons and statements are numbered. A statement's key comes from its counts, and where those
 * are another's too, from who cast them; a person's key from their votes on those. People who answered the very same
 * share a key, which does no harm.
 */
export interface ContentKeys {
  readonly statement: Uint32Array
  readonly person: Uint32Array
}

export function contentKeys(votes: UsableVotes, table: VoteTable, seed: number): ContentKeys {
  const statement = new Uint32Array(votes.statements)
  for (let j = 0; j < votes.statements; j++)
    statement[j] = mixed(mixed(mixed(seed, votes.agree[j]!), votes.disagree[j]!), votes.pass[j]!)
  const sums = new Uint32Array(votes.persons)
  const { start, other, value } = votes.byPerson
  for (let i = 0; i < votes.persons; i++) {
    let sum = 0
    for (let k = start[i]!; k < start[i + 1]!; k++) sum = (sum + shareOf(statement[other[k]!]!, value[k]!)) | 0
    sums[i] = sum
  }
  tellApart({ statement, sums, votes, table })
  return { statement, person: sums.map((sum) => mixed(seed, sum)) }
}

const shareOf = (key: number, value: number) => Math.imul(key | 1, value * 2 + 5)

interface Keys {
  readonly statement: Uint32Array
  readonly sums: Uint32Array
  readonly votes: UsableVotes
  readonly table: VoteTable
}

/**
 * Gives statements that share a key different ones, or they would start alike and could never part. Where not even
 * their voters differ the lower number goes first: such statements can change places without changing the conversation.
 */
function tellApart({ statement, sums, votes, table }: Keys): void {
  const { start, other, value } = table.byStatement
  const before = sums.slice()
  const refined = tiedIn(statement, votes).map((j) => {
    let voters = 0
    for (let k = start[j]!; k < start[j + 1]!; k++) voters = (voters + mixed(before[other[k]!]!, value[k]! + 2)) | 0
    return { j, key: mixed(statement[j]!, voters) }
  })
  const times = new Map<number, number>()
  for (const { j, key } of refined) {
    const time = times.get(key) ?? 0
    times.set(key, time + 1)
    const next = time === 0 ? key : mixed(key, time)
    for (let k = start[j]!; k < start[j + 1]!; k++)
      sums[other[k]!]! += shareOf(next, value[k]!) - shareOf(statement[j]!, value[k]!)
    statement[j] = next
  }
}

/** Statements with votes whose key another has as well, by number. */
function tiedIn(statement: Uint32Array, votes: UsableVotes): number[] {
  const times = new Map<number, number>()
  for (const key of statement) times.set(key, (times.get(key) ?? 0) + 1)
  return Array.from(statement, (_, j) => j).filter((j) => times.get(statement[j]!)! > 1 && isVotedOn(votes, j))
}

const isVotedOn = ({ agree, disagree, pass }: UsableVotes, j: number) => agree[j]! + disagree[j]! + pass[j]! > 0
