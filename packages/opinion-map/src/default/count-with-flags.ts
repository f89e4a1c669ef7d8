import type { Flag, MappedPeople } from '../contract.ts'
import type { ContentKeys } from './content-keys.ts'
import { countGroupVotes, type GroupVotes } from './count-group-votes.ts'
import { findCoordinated } from './find-coordinated.ts'
import { findRandom } from './find-random.ts'
import type { UsableVotes } from './usable-votes.ts'

export interface CountInput {
  readonly votes: UsableVotes
  readonly keys: ContentKeys
  /** `isFlagged` is brought up to date here. */
  readonly people: MappedPeople
  readonly careless: readonly Flag[]
  readonly groups: number
}

/**
 * Votes per group without those of flagged people who do not count, and all flags in order of person. Who is
 * coordinated can only be told once the groups are known, so votes are counted again where somebody is.
 */
export function countWithFlags({ votes, keys, people, careless, groups }: CountInput): {
  groupVotes: GroupVotes
  flags: Flag[]
} {
  const first = countGroupVotes(votes, counted(people, careless), groups)
  const isCareless = leftOut(votes.persons, careless)
  const coordinated = findCoordinated(votes, keys, first).filter((flag) => !isCareless[flag.person])
  const early = [...careless, ...coordinated]
  const groupVotes = coordinated.length === 0 ? first : countGroupVotes(votes, counted(people, early), groups)
  for (const flag of early) people.isFlagged[flag.person] = 1
  const random = findRandom(votes, people, groupVotes)
  for (const flag of random) people.isFlagged[flag.person] = 1
  return { groupVotes, flags: [...early, ...random].sort((a, b) => a.person - b.person) }
}

/** 1 for those whose flags say they do not count. */
export function leftOut(persons: number, flags: readonly Flag[]): Uint8Array {
  const mark = new Uint8Array(persons)
  for (const flag of flags) if (!flag.counted) mark[flag.person] = 1
  return mark
}

function counted(people: MappedPeople, flags: readonly Flag[]): Int8Array {
  const group = people.group.slice()
  for (const flag of flags) if (!flag.counted) group[flag.person] = -1
  return group
}
