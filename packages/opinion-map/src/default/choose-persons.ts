import type { UsableVotes } from './usable-votes.ts'

/** Persons who shape the model (`chosen`), the groups (`members`), and how many have enough votes to be grouped. */
export interface ChosenPersons {
  readonly chosen: Uint32Array
  /** Some of the chosen, enough for the first rounds of a fit. */
  readonly early: Uint32Array
  readonly members: Uint32Array
  /** Half of the members (in small conversations all), for the first rounds; and a few of them, for trying starts. */
  readonly some: Uint32Array
  readonly few: Uint32Array
  readonly grouped: number
  /** Votes of the chosen, about. */
  readonly cast: number
}

/** Enough to settle a few numbers per statement and per group; beyond it more people only cost time. */
const enoughVotes = 250_000
const votesPerStatement = 300
/** Under this many votes even the first rounds need all of them. */
const littleCast = 25_000
const enoughMembers = 2500
const enoughFew = 250
/** Under this many members even the first rounds of a grouping need all of them. */
const fewMembers = 600

export interface Choosing {
  readonly isLeftOut: Uint8Array
  readonly leastVotes: number
  readonly key: Uint32Array
}

/**
 * Everybody who counts, or in a large conversation a sample drawn by content, so that the same people are drawn
 * however they are numbered. Both lists ascend.
 */
export function choosePersons(votes: UsableVotes, { isLeftOut, leastVotes, key }: Choosing): ChosenPersons {
  let cast = 0
  let grouped = 0
  for (let i = 0; i < votes.persons; i++) {
    if (isLeftOut[i] || votes.cast[i]! === 0) continue
    cast += votes.cast[i]!
    if (votes.cast[i]! >= leastVotes) grouped++
  }
  const share = Math.min(1, Math.max(enoughVotes, votesPerStatement * votes.statements) / Math.max(cast, 1))
  const chosen = drawn(votes, { isLeftOut, key, share, least: 1 })
  const memberShare = Math.min(share, enoughMembers / Math.max(grouped, 1))
  const fewShare = Math.min(memberShare, enoughFew / Math.max(grouped, 1))
  return {
    chosen,
    early: cast * share < littleCast ? chosen : drawn(votes, { isLeftOut, key, share: share / 2, least: 1 }),
    grouped,
    cast: cast * share,
    members: drawn(votes, { isLeftOut, key, share: memberShare, least: leastVotes }),
    some: drawn(votes, {
      isLeftOut,
      key,
      share: grouped < fewMembers ? memberShare : memberShare / 2,
      least: leastVotes,
    }),
    few: drawn(votes, { isLeftOut, key, share: fewShare, least: leastVotes }),
  }
}

interface Draw {
  readonly isLeftOut: Uint8Array
  readonly key: Uint32Array
  readonly share: number
  readonly least: number
}

function drawn(votes: UsableVotes, { isLeftOut, key, share, least }: Draw): Uint32Array {
  const under = share >= 1 ? Number.POSITIVE_INFINITY : share * 4294967296
  const out = new Uint32Array(votes.persons)
  let n = 0
  for (let i = 0; i < votes.persons; i++) if (!isLeftOut[i] && votes.cast[i]! >= least && key[i]! < under) out[n++] = i
  return out.slice(0, n)
}
