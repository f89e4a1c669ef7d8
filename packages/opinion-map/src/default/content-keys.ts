import { mixed } from './seeded-chance.ts'
import type { UsableVotes } from './usable-votes.ts'

/**
 * Numbers that look random but depend on nothing but content, so that chance (starts, samples, left-out votes) falls
 * the same way however persons and statements are numbered. A statement's key comes from its counts, a person's key
 * from their votes on those; equals share a key, which does no harm.
 */
export interface ContentKeys {
  readonly statement: Uint32Array
  readonly person: Uint32Array
}

export function contentKeys(votes: UsableVotes, seed: number): ContentKeys {
  const statement = new Uint32Array(votes.statements)
  for (let j = 0; j < votes.statements; j++)
    statement[j] = mixed(mixed(mixed(seed, votes.agree[j]!), votes.disagree[j]!), votes.pass[j]!)
  const person = new Uint32Array(votes.persons)
  const { start, other, value } = votes.byPerson
  for (let i = 0; i < votes.persons; i++) {
    let sum = 0
    for (let k = start[i]!; k < start[i + 1]!; k++)
      sum = (sum + Math.imul(statement[other[k]!]! | 1, value[k]! * 2 + 5)) | 0
    person[i] = mixed(seed, sum)
  }
  return { statement, person }
}
